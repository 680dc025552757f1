import type { QueryVerification } from '../../../domain/contract/planSlos';
import type { Failure, FailureCode } from '../../../domain/failure';
import type { PlanItem } from '../../../domain/model/planItem';
import { isClassic } from '../../../domain/model/slo';
import { refusedQueryLint } from '../../../domain/slo/lints/refusedQueryLint';
import type { Grail } from '../../platform/grail/grail';
import { deadlineFrom } from '../pacing/deadline';
import { inParallel } from '../pacing/inParallel';
import { pace } from '../pacing/pace';
import { runGuard } from '../pacing/runGuard';
import { asFailure } from '../storedSlos/knownSlos';
import { formOf, verificationOrder } from './verificationOrder';

export interface VerifyingParts {
  /** Whether Dynatrace would run a query, without running it. */
  verify: Grail['verify'];
  /** Milliseconds, of any beginning. */
  stopwatch: () => number;
}

/** So many queries of one plan are asked about: 10,000 SLOs that differ in names only would be 10,000 requests. */
const mostQueries = 200;
/** Nothing is asked any more after so long: a plan does not wait for what it can do without. Milliseconds. */
const askNothingAfterMs = 8000;
/** So many failures in a row mean that it is no use to go on. */
const enoughFailures = 3;
/** Whoever may not ask, or whose environment has nobody to ask, is not answered at the next try either. */
const hopeless: readonly FailureCode[] = ['MissingScope', 'Unauthorized', 'NotSupported', 'NotFound'];

export interface VerifiedPlan {
  items: PlanItem[];
  /** Left out where the plan would save no query. */
  verification?: QueryVerification;
}

/**
 * Has the environment look at the queries that a plan would save, before anybody saves them. A query that it would refuse is an
 * error of its row. Where it cannot say, the plan stands as it is and tells that it was not verified: this never fails.
 */
export async function verifyPlan(parts: VerifyingParts, items: readonly PlanItem[]): Promise<VerifiedPlan> {
  const queries = verificationOrder(items.flatMap((item) => queryOf(item) ?? []));
  if (queries.length === 0) return { items: [...items] };
  const { complaints, failure } = await askAbout(parts, queries.slice(0, mostQueries));
  const forms = new Set([...complaints.keys()].map(formOf));
  return {
    items: items.map((item) => withComplaint(item, complaints)),
    verification: {
      verified: complaints.size,
      of: queries.length,
      isSameForm: queries.every((query) => forms.has(formOf(query))),
      failure: complaints.size < queries.length ? (failure?.report() ?? null) : null,
    },
  };
}

/** The query that saving an item would write; null where nothing would be written. */
function queryOf({ action, slo, lints }: PlanItem): string | null {
  const isWritten = action === 'create' || action === 'update';
  if (!isWritten || isClassic(slo) || lints.some(({ severity }) => severity === 'error')) return null;
  return slo.customSli.indicator;
}

type Complaints = ReadonlyMap<string, Parameters<typeof refusedQueryLint>[1] | null>;

/** What Dynatrace said of each query that it answered for, null for nothing against it; and what kept it from answering for all. */
async function askAbout(
  { verify, stopwatch }: VerifyingParts,
  queries: readonly string[],
): Promise<{ complaints: Complaints; failure: Failure | null }> {
  const complaints = new Map<string, Parameters<typeof refusedQueryLint>[1] | null>();
  const guard = runGuard(deadlineFrom(stopwatch, askNothingAfterMs), enoughFailures);
  let isHopeless = false;
  let failure: Failure | null = null;
  const pacing = { atATime: pace.queryVerifications, isOver: () => isHopeless || guard.isOver() };
  await inParallel(queries, pacing, async (query) => {
    try {
      const { valid, notifications } = await verify(query);
      guard.met(null);
      complaints.set(query, valid ? null : notifications.filter(({ severity }) => severity === 'ERROR'));
    } catch (error) {
      failure = asFailure(error);
      guard.met(failure);
      isHopeless ||= hopeless.includes(failure.code);
    }
  });
  return { complaints, failure };
}

function withComplaint(item: PlanItem, complaints: Complaints): PlanItem {
  const query = queryOf(item);
  const complaint = query === null ? null : complaints.get(query);
  if (query === null || complaint === null || complaint === undefined) return item;
  return { ...item, lints: [...item.lints, refusedQueryLint(query, complaint)] };
}
