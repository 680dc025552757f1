import type {
  RunPoliciesPayload,
  RunPoliciesValue,
  PolicyStop,
  PolicyStopCode,
} from '../../../domain/contract/policies/runPolicies';
import type { RunStop } from '../../../domain/contract/envelope';
import { Failure } from '../../../domain/failure';
import type { KnownPolicy } from '../../../domain/model/policy';
import { underNone } from '../../../domain/policies/underNone';
import { assignmentRemarks } from '../../../domain/policies/assignmentRemarks';
import { deadlineFrom } from '../pacing/deadline';
import { applyPolicies, type Done } from './applyPolicies';
import { readApprovals, writeApprovals } from './approvals';
import { policyAlerts } from './policyAlerts';
import { policyBoards } from './policyBoards';
import { policyGround, type PolicyGround } from './policyGround';
import { plannedPolicies, policyPlan } from './policyPlan';
import { runDecisions, type PolicyWork } from './runDecisions';
import type { RunPoliciesParts } from './runParts';

/** The limit of SLOs in an environment; `plan-slos` compares no more. */
const mostSlos = 10_000;

/**
 * Makes true what policies say: plans, and unless it is a dry run saves SLOs, deletes those of clusters that are proven to be gone where the
 * policy says so, makes alerts, and brings dashboards up to date; as much as each policy lets one run do. Repeating it is safe, and goes on
 * where the run before ended.
 * @throws Failure of what a run cannot do without; `NotFound` naming a policy that is not there
 */
export const runPolicies =
  (parts: RunPoliciesParts) =>
  async ({ ids, dryRun, confirm = false }: RunPoliciesPayload): Promise<RunPoliciesValue> => {
    const deadline = deadlineFrom(parts.stopwatch);
    const [ground, approvals] = await Promise.all([policyGround(parts), readApprovals(parts.states)]);
    const chosen = chosenOf(ground, ids);
    assertPlannable(ground);
    const planned = await plannedPolicies(parts, ground);
    const after = new Map(approvals);
    const works = runDecisions(chosen, { ground, planned, approvals: after, isConfirmed: confirm });
    const done: Done = { results: [], remaining: [], stop: null };
    if (!dryRun) {
      await writeApprovals(parts.states, approvals, after);
      Object.assign(done, await applyPolicies(parts, works, deadline));
      const rest = { works, slos: planned.slos, done, deadline };
      await policyAlerts(parts, rest);
      await policyBoards(parts, { ...rest, held: ground.heldBoards });
      for (const { remaining } of works) for (const one of remaining) done.remaining.push(one);
    }
    const isChosen = (id: string) => chosen.some((policy) => policy.id === id);
    return {
      asOf: new Date(parts.now()).toISOString(),
      plan: policyPlan(planned, isChosen),
      results: done.results,
      remaining: done.remaining,
      stopped: stoppedOf(done.stop, works, dryRun),
      stops: works.flatMap(({ policy, stop }) => (stop === null ? [] : [{ policyId: policy.id, ...stop }])),
      policies: works.map(({ share }) => share),
      none: underNone(ground.assignment),
      remarks: assignmentRemarks(ground.assignment),
      warnings: [...ground.warnings, ...planned.warnings],
      ...done.stop,
    };
  };

/** Those that are on, or the ones that are asked for. */
function chosenOf({ policies, bad }: PolicyGround, ids: readonly string[] | undefined): KnownPolicy[] {
  const on = policies.filter(({ enabled }) => enabled);
  if (ids === undefined) return on;
  return [...new Set(ids)].map((id) => {
    const found = policies.find((policy) => policy.id === id);
    if (found?.enabled) return found;
    const why = found ? 'is off' : bad.some((one) => one.id === id) ? 'cannot be read' : 'is not there';
    throw new Failure({
      code: found ? 'InvalidInput' : 'NotFound',
      message: `ids: the policy ${id} ${why}`,
      whose: 'user',
      hint: 'Choose policies that list-policies answers and that are on; nothing was changed.',
    });
  });
}

function assertPlannable({ requests }: PolicyGround): void {
  for (const [engine, some] of requests) {
    if (some.length <= mostSlos) continue;
    throw new Failure({
      code: 'InvalidInput',
      message: `The policies ask for ${some.length.toLocaleString('en-US')} ${engine} SLOs, and an environment takes ${mostSlos.toLocaleString('en-US')}; nothing was changed`,
      whose: 'user',
      hint: 'Take templates for services out of a policy, or narrow what it matches.',
    });
  }
}

const gravest: readonly PolicyStopCode[] = ['failed', 'change-too-large', 'write-limit'];

/** In a dry run only what an apply would wait for. */
function stoppedOf(stop: RunStop | null, works: readonly PolicyWork[], dryRun: boolean): PolicyStop | null {
  if (stop?.stoppedBy !== undefined) return { code: stop.stoppedBy, message: stopWords(stop) };
  const stops = works.flatMap((work) => work.stop ?? []);
  const found = gravest.map((code) => stops.find((one) => one.code === code)).find((one) => one !== undefined);
  return found === undefined || (dryRun && found.code === 'write-limit') ? null : found;
}

function stopWords({ stoppedBy, retryAfterSeconds }: RunStop): string {
  if (stoppedBy === 'throttled')
    return `Dynatrace takes no more for ${retryAfterSeconds ?? 60} seconds. Then run again: it goes on where it stopped.`;
  if (stoppedBy === 'unreachable') return 'Dynatrace did not answer. Run again: it goes on where it stopped.';
  return 'The time of one run is used up. Run again: it goes on where it stopped.';
}
