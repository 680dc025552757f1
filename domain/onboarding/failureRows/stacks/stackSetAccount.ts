import type { Found } from '../../failureWords/knownFailure';

/** The account that a stack set speaks of, in words. */
export const accountIn = ({ event, reason }: Found): string => {
  // Where the results tell the account, it stands in front of the whole sentence.
  if (event.account !== undefined) return 'the account';
  const account = /\baccount (?:id )?'?(\d{12})/i.exec(reason)?.[1];
  return account === undefined ? 'that account' : `account ${account}`;
};
