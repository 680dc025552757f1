import type { QueryVerification } from '../../../../domain/contract/planSlos';

/** How far Dynatrace looked at the queries of a plan, in words. */
export interface VerificationWords {
  title: string;
  text: string;
  /** Whether it looked at every one. */
  isComplete: boolean;
}

const number = (value: number): string => value.toLocaleString('en-US');

export function verificationWords({ verified, of, isSameForm, failure }: QueryVerification): VerificationWords {
  const queries = `${number(of)} new or changed ${of === 1 ? 'query' : 'queries'}`;
  if (verified === of)
    return { title: 'Verified by Dynatrace', text: `Dynatrace looked at ${queries}.`, isComplete: true };
  const why = failure === null ? '' : ` ${ended(failure.message)} ${failure.hint}`;
  if (verified === 0) {
    const text = `Dynatrace did not look at ${queries}; they can be applied all the same.${why}`;
    return { title: 'Not verified', text, isComplete: false };
  }
  const rest = isSameForm ? 'the rest have the same form and differ in names only' : 'the rest were not looked at';
  const text = `${number(verified)} of ${queries} verified by Dynatrace; ${rest}.${why}`;
  return { title: 'Partly verified', text, isComplete: false };
}

const ended = (sentence: string): string => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);
