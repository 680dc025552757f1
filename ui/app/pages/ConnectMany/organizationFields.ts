import type { OrganizationChoice } from '../../../../domain/model/fleetDraft';
import type { OrganizationTarget } from '../../../../domain/onboarding/fleet/companionCommand';
import { wordsOf } from './fleet';

/** What is wrong with each field of a stack set; null where nothing is. */
export function organizationProblems({ units, concurrency, failureTolerance }: OrganizationChoice) {
  const wrong = wordsOf(units).find((unit) => !/^(ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}|r-[a-z0-9]{4,32})$/.test(unit));
  return {
    units:
      wrong !== undefined
        ? `${JSON.stringify(wrong.slice(0, 60))} is neither an organizational unit (ou-ab12-11111111) nor a root (r-ab12).`
        : wordsOf(units).length === 0
          ? 'Name at least one organizational unit, or the root for all accounts.'
          : null,
    concurrency: countProblem(concurrency, 1),
    failureTolerance: countProblem(failureTolerance, 0),
  };
}

const countProblem = (text: string, least: number): string | null =>
  /^\d{1,4}$/.test(text.trim()) && Number(text) >= least && Number(text) <= 1000
    ? null
    : `Give a whole number from ${least} to 1000.`;

/** Ready for a command; null while a field is wrong or no region is chosen. */
export function organizationTarget(choice: OrganizationChoice, regions: readonly string[]): OrganizationTarget | null {
  const isRight = Object.values(organizationProblems(choice)).every((problem) => problem === null);
  if (!isRight || regions.length === 0) return null;
  return {
    regions,
    units: wordsOf(choice.units),
    delegated: choice.delegated,
    concurrency: Number(choice.concurrency),
    failureTolerance: Number(choice.failureTolerance),
  };
}
