import type { Warning } from '../../../../domain/contract/envelope';
import type { PlanSlosPayload, PlanSlosValue } from '../../../../domain/contract/planSlos';
import { sloFacts } from '../../../../domain/model/sloFacts';
import type { PlanAction, PlanItem } from '../../../../domain/model/planItem';

/**
 * Objectives per call. A function's answer may have about 6 MB; a planned SLO takes 2 kB, and three times that when its
 * expression is long and changes.
 */
export const planChunkSize = 1000;

interface Parts {
  send: (payload: PlanSlosPayload) => Promise<PlanSlosValue>;
  /** How many objectives are compared so far. */
  onProgress: (done: number) => void;
}

/** One plan out of as many calls as it takes. @throws Failure of the call that failed; nothing was written by the others. */
export async function planInChunks(
  { engine, requests }: PlanSlosPayload,
  { send, onProgress }: Parts,
): Promise<PlanSlosValue> {
  const plans: PlanSlosValue[] = [];
  for (let start = 0; start < requests.length; start += planChunkSize) {
    plans.push(await send({ engine, requests: requests.slice(start, start + planChunkSize) }));
    onProgress(Math.min(start + planChunkSize, requests.length));
  }
  const [first] = plans;
  return first !== undefined && plans.length === 1 ? first : merged(plans);
}

function merged(plans: readonly PlanSlosValue[]): PlanSlosValue {
  const items = withoutNamesakes(plans.flatMap((plan) => plan.items));
  const planned = new Set(items.map(({ key }) => key));
  // A call knows of its own requests only: what another one asked for is no orphan.
  const orphans = new Map(plans.flatMap((plan) => plan.orphans.map((orphan) => [orphan.id, orphan] as const)));
  const left = [...orphans.values()].filter(({ key }) => !planned.has(key));
  const count = (action: PlanAction) => items.filter((item) => item.action === action).length;
  return {
    items,
    orphans: left,
    summary: {
      create: count('create'),
      update: count('update'),
      unchanged: count('unchanged'),
      conflict: count('conflict'),
      orphans: left.length,
    },
    ...verificationOf(plans),
    ...scoresOf(plans),
    warnings: onePerCode(plans.flatMap(({ warnings = [] }) => warnings)),
  };
}

/** The scores of the calls that have some; the first reason why another one has none stands for the others. */
function scoresOf(plans: readonly PlanSlosValue[]): Pick<PlanSlosValue, 'scores' | 'scoresFailure'> {
  const scores = plans.flatMap((plan) => plan.scores ?? []);
  const failure = plans.find(({ scoresFailure }) => scoresFailure !== undefined)?.scoresFailure;
  return { ...(scores.length > 0 ? { scores } : {}), ...(failure === undefined ? {} : { scoresFailure: failure }) };
}

/** What Dynatrace looked at, of all calls together; the first reason why it did not stands for the others. */
function verificationOf(plans: readonly PlanSlosValue[]): Pick<PlanSlosValue, 'verification'> {
  const found = plans.flatMap(({ verification }) => verification ?? []);
  if (found.length === 0) return {};
  return {
    verification: {
      verified: found.reduce((sum, { verified }) => sum + verified, 0),
      of: found.reduce((sum, { of }) => sum + of, 0),
      isSameForm: found.every(({ isSameForm }) => isSameForm),
      failure: found.find(({ failure }) => failure !== null)?.failure ?? null,
    },
  };
}

/** Each call counts the SLOs outside of it, so the same warning comes with other numbers: the last one, of the fewest, stands. */
const onePerCode = (warnings: readonly Warning[]): Warning[] => [
  ...new Map(warnings.map((warning) => [warning.code, warning])).values(),
];

/** Two new SLOs of one name in different calls: the later one is in conflict, as it would be within one call. */
function withoutNamesakes(items: readonly PlanItem[]): PlanItem[] {
  const holders = new Map<string, PlanItem>();
  return items.map((item) => {
    const { name } = sloFacts(item.slo);
    const holder = item.action === 'create' ? holders.get(name) : undefined;
    if (item.action !== 'conflict' && !holders.has(name)) holders.set(name, item);
    if (holder === undefined) return item;
    return {
      ...item,
      action: 'conflict',
      conflict: { field: 'name', holderId: null, holderName: name, holderKey: holder.key, answers: ['skip'] },
    };
  });
}
