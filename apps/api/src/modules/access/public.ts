/** What other modules may use of the access module. */
export { accountOfPerson, type LinkedAccount, linkableAccounts } from "./queries/linked-accounts.ts";
export { linkPerson, lockLinkableAccount, unlinkPersonOf } from "./linked-accounts.repository.ts";
