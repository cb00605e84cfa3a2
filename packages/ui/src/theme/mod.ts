export { antdTokens } from "./antd-tokens.ts";
export type { ThemeKind } from "./antd-tokens.ts";
export { nonceForStyles, styleNonce } from "./style-nonce.ts";
