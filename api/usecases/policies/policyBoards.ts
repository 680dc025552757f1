import type { Target } from '../../../domain/model/cluster';
import { placeSubject } from '../../../domain/model/sloKey';
import { Failure } from '../../../domain/failure';
import { asFailure } from '../storedSlos/knownSlos';
import type { Deadline } from '../pacing/deadline';
import type { Done } from './applyPolicies';
import type { PlannedSlo } from './policyPlan';
import type { PolicyWork } from './runDecisions';
import type { RunPoliciesParts } from './runParts';

/** What `create-dashboard` takes. */
const mostClusters = 1000;

/**
 * Brings dashboards up to date that policies are shown on, each with the SLOs of every policy that names it. One that a person edited is left
 * as it is and said so.
 */
export async function policyBoards(
  { board }: RunPoliciesParts,
  {
    works,
    slos,
    done,
    deadline,
  }: { works: readonly PolicyWork[]; slos: readonly PlannedSlo[]; done: Done; deadline: Deadline },
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
    const result = { policyId, kind: 'dashboard' as const, key: title };
    try {
      const { documentId: id, outcome } = await board(boardOf(title, shown));
      done.results.push({ ...result, id, outcome, failure: null });
    } catch (error) {
      done.results.push({ ...result, id: null, outcome: 'failed', failure: asFailure(error).report() });
    }
  }
}

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

function boardOf(title: string, shown: readonly PlannedSlo[]) {
  const targets = new Map<string, Target>();
  for (const { request } of shown) {
    const target: Target = { ...request.target };
    delete target.service;
    targets.set(placeSubject(target), target);
  }
  if (targets.size > mostClusters) throw tooMany(title, targets.size);
  return { title, targets: [...targets.values()], sloKeys: shown.map(({ item }) => item.key) };
}

const tooMany = (title: string, clusters: number): Failure =>
  new Failure({
    code: 'InvalidInput',
    message: `dashboard: “${title}” would show ${clusters.toLocaleString('en-US')} clusters, and a dashboard takes ${mostClusters.toLocaleString('en-US')}`,
    whose: 'user',
    hint: 'Give the policies dashboards of their own, e.g. one per account.',
  });
