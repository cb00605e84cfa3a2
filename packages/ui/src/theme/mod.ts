export { nonceForStyles, styleNonce } from "./style-nonce.ts";
export type { ThemeKind } from "./theme-kind.ts";
