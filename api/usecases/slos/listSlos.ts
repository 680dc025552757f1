import type { ListSlosPayload, ListSlosValue, SloRow } from '../../../domain/contract/listSlos';
import type { RunStop } from '../../../domain/contract/envelope';
import { Failure } from '../../../domain/failure';
import type { Engine } from '../../../domain/model/slo';
import type { Grail } from '../../platform/grail/grail';
import type { Metrics } from '../../platform/metrics';
import type { PlatformEvaluations } from '../../platform/platformEvaluations';
import type { PlatformSlos } from '../../platform/platformSlos';
import type { SloEvaluations } from '../../platform/sloEvaluations';
import type { SloObjects } from '../../platform/settings/sloObjects';
import { pace } from '../pacing/pace';
import { longer, outOfTime, runGuard, type RunGuard } from '../pacing/runGuard';
import { classicValues } from '../values/classicValues';
import { fitting } from '../pacing/fittingRows';
import { deadlineFrom, type Deadline } from '../pacing/deadline';
import { asFailure, ofObject, ofPlatform, type KnownSlo } from '../storedSlos/knownSlos';
import { platformValues } from '../values/platformValues';
import { oneGround } from '../readers/oneGround';
import { asTold, burnRatesFor, coverageFor, unknownCoverage } from './besideValues';
import { rowOf } from './rowOf';
import type { SloValue } from '../values/sloValue';
import { sloOf } from '../storedSlos/storedSlo';

export interface ListSlosParts {
  sloObjects: Pick<SloObjects, 'all'>;
  sloEvaluations: SloEvaluations;
  platformSlos: Pick<PlatformSlos, 'all'>;
  platformEvaluations: PlatformEvaluations;
  metrics: Pick<Metrics, 'query'>;
  grail: Pick<Grail, 'query'>;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Milliseconds, of any beginning. */
  stopwatch: () => number;
}

/** How long evaluations may be begun: a page that shows what it has and asks for the rest beats one that waits. */
const evaluateForMs = 25_000;

/**
 * Every SLO of one engine or both, ours first, with current values as far as there is time. Where nobody named an engine, both are
 * listed, and that classic SLOs are gone is found out by asking for them: it costs one request, and is a remark.
 */
export const listSlos =
  (parts: ListSlosParts) =>
  async (payload: ListSlosPayload): Promise<ListSlosValue> => {
    const deadline = deadlineFrom(parts.stopwatch, evaluateForMs);
    const engines: Engine[] = payload.engine === undefined ? ['classic', 'platform'] : [payload.engine];
    const listings = await Promise.all(
      engines.map((engine) => listing(parts, engine, payload, deadline).catch((error: unknown) => asFailure(error))),
    );
    const failures = listings.filter((one) => one instanceof Failure);
    const failure = failures.find((one) => !isGone(one)) ?? failures[0];
    if (failure !== undefined && failures.length === engines.length) throw failure;
    const slos = listings.flatMap((one) => (one instanceof Failure ? [] : one.rows)).sort(oursFirstThenByName);
    const remarks = listings.flatMap((one, at) =>
      one instanceof Failure ? [notRead(engines[at], one)] : one.warnings,
    );
    // What both engines lack, such as a permission for coverage, is said once.
    const warnings = [...new Map(remarks.map((one) => [`${one.code} ${one.message}`, one])).values()];
    const asOf = new Date(parts.now()).toISOString();
    const stop = listings.reduce<RunStop | null>(
      (before, one) => (one instanceof Failure ? before : longer(before, one.stop)),
      null,
    );
    return {
      asOf,
      warnings,
      ...stop,
      ...(payload.offset === undefined ? { slos } : fitting(slos.slice(payload.offset))),
    };
  };

/** So many requests in a row without an answer mean that it is no use to go on. */
const enoughFailures = { classic: 2 * pace.classicEvaluations, platform: 2 * pace.platformEvaluations };

interface Listing {
  rows: SloRow[];
  warnings: ListSlosValue['warnings'];
  stop: RunStop | null;
}

type Listed = KnownSlo & Pick<SloRow, 'modified'>;

async function listing(
  parts: ListSlosParts,
  engine: Engine,
  { ids, evaluate = true, definitions = false }: ListSlosPayload,
  deadline: Deadline,
): Promise<Listing> {
  const wanted = ids === undefined ? null : new Set(ids);
  const all = (await read(parts, engine)).filter(({ id }) => wanted === null || wanted.has(id));
  // Should time run short, it is the SLOs of others that wait.
  const known = [...all.filter(({ key }) => key !== null), ...all.filter(({ key }) => key === null)];
  const guard = runGuard(deadline, enoughFailures[engine]);
  const reading = { grail: parts.grail, deadline };
  const readers = { metrics: parts.metrics, reading, ask: oneGround() };
  const [values, { coverageOf, warnings }, burnRateOf] = evaluate
    ? await Promise.all([
        valuesOf(parts, engine, known, { deadline, guard }),
        coverageFor(readers, parts.now(), { engine, known, deadline }),
        burnRatesFor(readers, parts.now(), { engine, known, deadline }),
      ])
    : [new Map<string, SloValue>(), unknownCoverage, asTold];
  const now = parts.now();
  const rows = known.map((one) => {
    const slo = sloOf(engine, one.value);
    const told = values.get(one.id) ?? null;
    const burnRate = one.key === null ? undefined : burnRateOf(slo);
    const value = told === null || told.value === null || burnRate === undefined ? told : { ...told, burnRate };
    const coverage = one.key === null ? null : coverageOf(slo);
    return rowOf(one, slo, { engine, value, coverage, modified: one.modified, withDefinition: definitions, now });
  });
  return { rows, warnings, stop: rows.some(({ pending }) => pending) ? (guard.stop() ?? outOfTime) : null };
}

async function read(parts: ListSlosParts, engine: Engine): Promise<Listed[]> {
  if (engine === 'classic')
    return (await parts.sloObjects.all()).map((object) => ({ ...ofObject(object), modified: object.modified }));
  // That API tells neither when nor by whom an SLO was changed.
  return (await parts.platformSlos.all()).map((slo) => ({ ...ofPlatform(slo), modified: null }));
}

const valuesOf = (
  parts: ListSlosParts,
  engine: Engine,
  known: readonly KnownSlo[],
  work: { deadline: Deadline; guard: RunGuard },
) =>
  engine === 'classic'
    ? classicValues(parts.sloEvaluations, known, work.guard)
    : platformValues(parts.platformEvaluations, known, work);

/** Gone for good, which is no failure of this call. */
const isGone = ({ code }: Failure): boolean => code === 'NotSupported';

function notRead(engine: Engine | undefined, failure: Failure): ListSlosValue['warnings'][number] {
  const { message, hint } = failure;
  if (engine === 'classic' && isGone(failure)) {
    return {
      code: 'classic-slos-gone',
      message: `This environment has no classic SLOs any more; those of the platform are all there. ${message}.`,
    };
  }
  return { code: `${engine}-slos-not-read`, message: `${message}. ${hint}` };
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const oursFirstThenByName = (a: SloRow, b: SloRow): number =>
  Number(a.foreign) - Number(b.foreign) || inOrder(a.name, b.name) || inOrder(a.id, b.id);
