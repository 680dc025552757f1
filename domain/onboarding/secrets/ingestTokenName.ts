/** Beginnings of the names that this app gives to tokens, by what they are for. */
const beginnings = { metrics: 'ECS metric stream', logs: 'ECS log stream' } as const;

/** Name of a token for one account: by it the token is found again, since its secret is kept nowhere. */
export const ingestTokenName = (purpose: keyof typeof beginnings, accountId: string): string =>
  `${beginnings[purpose]} ${accountId}`;

/** Whether this app made it, by its name; a person may have renamed it, or named one of theirs alike. */
export const isNamedByUs = (name: string): boolean =>
  Object.values(beginnings).some((beginning) => name.startsWith(`${beginning} `));
