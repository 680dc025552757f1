import type { FailureReport, Whose } from '../../../domain/failure';

const moves: Record<Whose, string> = {
  user: 'you',
  operator: 'whoever administers the AWS account (or Dynatrace)',
  platform: 'AWS or Dynatrace; trying again later may be enough',
  us: 'the makers of this tool: please report it',
};

/** A failure in plain words: what, what to do, whose move it is. */
export function formatFailure({ code, message, hint, whose }: FailureReport): string[] {
  return [`Failed (${code}): ${message}`, `What to do: ${hint}`, `Who: ${moves[whose]}.`];
}
