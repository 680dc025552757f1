import { boardShares, partTitle } from '../../../domain/dashboards/boardParts';
import { Failure } from '../../../domain/failure';
import type { Target } from '../../../domain/model/cluster';
import { placeSubject } from '../../../domain/model/sloKey';
import { asFailure } from '../storedSlos/knownSlos';
import type { Deadline } from '../pacing/deadline';
import type { Done } from './applyPolicies';
import type { PlannedSlo } from './policyPlan';
import type { PolicyWork } from './runDecisions';
import type { RunPoliciesParts } from './runParts';

/**
 * Brings dashboards up to date that policies are shown on, each with the SLOs of every policy that names it. One that a person edited is left
 * as it is and said so; so is one that shows SLOs of a policy that cannot run or be read. A large fleet gets several boards.
 */
export async function policyBoards(
  { board }: RunPoliciesParts,
  {
    works,
    slos,
    held,
    done,
    deadline,
  }: {
    works: readonly PolicyWork[];
    slos: readonly PlannedSlo[];
    held: ReadonlyMap<string, string>;
    done: Done;
    deadline: Deadline;
  },
): Promise<void> {
  const titles = new Map(
    works.flatMap(({ policy }) => (policy.dashboard === null ? [] : [[policy.dashboard, policy.id] as const])),
  );
  for (const [title, policyId] of titles) {
    if (done.stop !== null || deadline.isOver()) {
      done.remaining.push({ policyId, key: title, action: 'dashboard' });
      continue;
    }
    const shown = shownOn(title, slos, done);
    if (shown.length === 0) continue;
    const holder = held.get(title);
    if (holder !== undefined) {
      const failure = heldBoard(title, holder).report();
      done.results.push({ policyId, kind: 'dashboard', key: title, id: null, outcome: 'failed', failure });
      continue;
    }
    const { targets, sloKeys } = contentOf(shown);
    for (const { part, ...share } of boardShares(targets, sloKeys)) {
      const result = { policyId, kind: 'dashboard' as const, key: partTitle(title, part) };
      try {
        const { documentId: id, outcome } = await board({ title, ...share, ...(part === null ? {} : { part }) });
        done.results.push({ ...result, id, outcome, failure: null });
      } catch (error) {
        done.results.push({ ...result, id: null, outcome: 'failed', failure: asFailure(error).report() });
      }
    }
  }
}

const heldBoard = (title: string, policy: string): Failure =>
  new Failure({
    code: 'Conflict',
    message: `The dashboard “${title}” was left as it is: it shows SLOs of “${policy}” too, and that policy cannot run`,
    whose: 'user',
    hint: `Correct “${policy}” first; the next run brings the dashboard up to date.`,
  });

/** SLOs that exist by now, of all policies that name the dashboard, and not only of those that run. */
function shownOn(title: string, slos: readonly PlannedSlo[], { results }: Done): PlannedSlo[] {
  const created = new Set(
    results.flatMap(({ key, kind, outcome }) => (kind === 'slo' && outcome === 'created' ? [key] : [])),
  );
  return slos.filter(
    ({ request, item }) =>
      request.policy.dashboard === title &&
      (item.action === 'unchanged' || item.action === 'update' || created.has(item.key)),
  );
}

function contentOf(shown: readonly PlannedSlo[]) {
  const targets = new Map<string, Target>();
  for (const { request } of shown) {
    const target: Target = { ...request.target };
    delete target.service;
    targets.set(placeSubject(target), target);
  }
  return { targets: [...targets.values()], sloKeys: shown.map(({ item }) => item.key) };
}
