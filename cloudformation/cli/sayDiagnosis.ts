import type { Whose } from '../../domain/failure';
import type { Diagnosis } from '../../domain/onboarding/diagnosis/diagnoseEvents';
import type { Explanation } from '../../domain/onboarding/diagnosis/explainStackFailure';
import type { Host } from './host/host';

/** Whose move it is, as a person is told. */
export const moves: Record<Whose, string> = {
  user: 'you',
  operator: 'whoever administers the AWS account or its organization',
  platform: 'AWS; trying again may be enough',
  us: 'the makers of this tool',
};

/** The same of a move that may be Dynatrace's. */
export const moveOf = ({ whose, side }: Pick<Explanation, 'whose' | 'side'>): string =>
  side === undefined ? moves[whose] : (sides[whose] ?? moves[whose]);

const sides: Partial<Record<Whose, string>> = {
  operator: 'whoever administers Dynatrace',
  platform: 'Dynatrace; it may be enough to wait',
};

/** Each cause with a number, what to do and whose move it is; then what only followed from it, and what is left behind. */
export function sayDiagnosis({ causes, consequence, leftBehind }: Diagnosis, host: Pick<Host, 'say'>): void {
  sayExplanations(causes, host);
  if (consequence !== null) host.say(consequence);
  for (const { cause, fix } of leftBehind) host.say(`Left behind: ${cause} ${fix}`);
}

/** Each cause with what to do and whose move it is, in the order to act in. */
export function sayExplanations(explanations: readonly Explanation[], host: Pick<Host, 'say'>): void {
  explanations.forEach((one, index) => {
    host.say(`${index + 1}. ${one.cause}`);
    host.say(`   What to do: ${one.fix}`);
    host.say(`   Whose move: ${moveOf(one)}`);
  });
}
