/** What the command line uses of the session module. */
export { signIn as signInForCommand } from "./use-cases/sign-in.ts";
export { signOut as signOutAfterCommand } from "./use-cases/sign-out.ts";
