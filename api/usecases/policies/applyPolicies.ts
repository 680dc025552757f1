import type { RunStop } from '../../../domain/contract/envelope';
import type { PolicyRemaining, PolicyResult } from '../../../domain/contract/policies/runPolicies';
import type { Engine } from '../../../domain/model/slo';
import { longer } from '../pacing/runGuard';
import type { Deadline } from '../pacing/deadline';
import { remainingOf, type PolicyWork } from './runDecisions';
import type { RunPoliciesParts } from './runParts';

/** What a run did, and what it left. */
export interface Done {
  results: PolicyResult[];
  remaining: PolicyRemaining[];
  stop: RunStop | null;
}

const engines: readonly Engine[] = ['classic', 'platform'];

const stopIn = ({ stoppedBy, retryAfterSeconds }: RunStop): RunStop | null =>
  stoppedBy === undefined ? null : { stoppedBy, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };

/** Saves and deletes what was decided, by the use-cases of `apply-slos` and `delete-slos`. @throws Failure when nothing could be attempted */
export async function applyPolicies(
  parts: RunPoliciesParts,
  works: readonly PolicyWork[],
  deadline: Deadline,
): Promise<Done> {
  const done: Done = { results: [], remaining: [], stop: null };
  for (const engine of engines) {
    await saveSlos(parts, engine, { works, deadline, done });
    await deleteSlos(parts, engine, { works, deadline, done });
  }
  return done;
}

interface Applying {
  works: readonly PolicyWork[];
  deadline: Deadline;
  done: Done;
}

async function saveSlos(parts: RunPoliciesParts, engine: Engine, { works, deadline, done }: Applying): Promise<void> {
  const slos = works.flatMap(({ writes }) => writes.filter((one) => one.engine === engine));
  if (slos.length === 0) return;
  const byKey = new Map(slos.map((slo) => [slo.item.key, slo]));
  const answer = await parts.apply(deadline)({ engine, items: slos.map(({ item }) => item) });
  for (const { key, outcome, id, failure } of answer.results)
    done.results.push({ policyId: byKey.get(key)?.request.policy.id ?? '', kind: 'slo', key, outcome, id, failure });
  for (const { key } of answer.remaining) {
    const slo = byKey.get(key);
    if (slo !== undefined) done.remaining.push(remainingOf(slo));
  }
  done.stop = longer(done.stop, stopIn(answer));
}

/** Only after everything was saved: were there no time for both, protection goes first. */
async function deleteSlos(parts: RunPoliciesParts, engine: Engine, { works, deadline, done }: Applying): Promise<void> {
  const orphans = works.flatMap(({ deletions }) => deletions.filter((one) => one.engine === engine));
  if (orphans.length === 0) return;
  const policyOf = new Map(orphans.map(({ key, policyId }) => [key, policyId ?? '']));
  const left = (key: string): PolicyRemaining => ({ policyId: policyOf.get(key) ?? '', key, action: 'delete' });
  if (done.stop !== null) {
    for (const { key } of orphans) done.remaining.push(left(key));
    return;
  }
  const answer = await parts.remove(deadline)({ engine, keys: orphans.map(({ key }) => key), withAlerts: true });
  for (const { key, outcome, failure } of answer.results)
    done.results.push({ policyId: policyOf.get(key) ?? '', kind: 'slo', key, outcome, id: null, failure });
  for (const key of answer.remaining) done.remaining.push(left(key));
  done.stop = longer(done.stop, stopIn(answer));
}
