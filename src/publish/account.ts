/** An account as the REST API names it: a bot's login ends in `[bot]`. */
export interface Account {
  readonly login: string;
  readonly bot: boolean;
}

/**
 * Is this the account of that login? GraphQL may name an app's account `x` where the REST API says `x[bot]`; no person's
 * login has brackets.
 * @param account undefined when it is gone.
 */
export function isBy(account: Account | undefined, login: string): boolean {
  if (account === undefined) return false;
  const plain = (name: string) => (account.bot ? name.replace(/\[bot\]$/, '') : name).toLowerCase();
  return plain(account.login) === plain(login);
}
