import type { Target } from '../../../domain/model/cluster';
import { arrivalMinutesOfKeys } from '../../../domain/queries/arrival';
import { keysWith } from '../../../domain/queries/keysRead';
import { simulationOf } from '../../../domain/slo/alerts/alertSimulation';
import type { MinuteHistory } from '../../../domain/slo/alerts/minuteSamples';
import type { Grail } from '../../platform/grail/grail';
import type { Metrics } from '../../platform/metrics';
import type { AlertJob } from './alertJobs';
import type { Deadline } from '../pacing/deadline';
import { inParallel } from '../pacing/inParallel';
import { asFailure } from '../storedSlos/knownSlos';
import { historyReader } from '../history/historyGround';
import type { HistoryReader } from '../history/historyReader';
import { oneGround } from '../readers/oneGround';
import type { WatchedObjective } from './watchedObjective';

export interface SimulationParts {
  metrics: Pick<Metrics, 'query'>;
  grail: Pick<Grail, 'query'>;
  /** Milliseconds since the epoch, by the environment's clock once it has answered. */
  now: () => number;
}

/** Values by the minute are kept for two weeks (https://docs.dynatrace.com/docs/dynatrace-api/environment-api/metric-v2/get-data-points). */
export const simulatedDays = 14;

/**
 * So many objectives of a call are played back. Two weeks of minutes are fourteen queries of Grail, or two requests of the Metrics
 * API, per metric.
 */
export const mostSimulated = 20;

const minuteMs = 60_000;

/** Adds to each result when its alert would have fired; reads each objective's history once. */
export async function simulateAlerts(
  parts: SimulationParts,
  jobs: readonly AlertJob[],
  deadline: Deadline,
): Promise<void> {
  const due = jobs.filter(({ alerts }) => alerts.length > 0);
  const reader = historyReader(parts, oneGround(), deadline);
  const late = await inParallel(due.slice(0, mostSimulated), { atATime: 2, isOver: deadline.isOver }, (job) =>
    simulate(reader, parts.now, job),
  );
  for (const job of late) note(job, 'There was no time left to play it back on the history.');
  for (const job of due.slice(mostSimulated))
    note(
      job,
      `Only ${mostSimulated} objectives at a time are played back on their history; choose fewer to see this one.`,
    );
}

async function simulate(reader: HistoryReader, now: () => number, job: AlertJob): Promise<void> {
  if (job.watched === null) return;
  const { objective, read } = job.watched;
  try {
    const history = await minutesOf(reader, now(), job.watched);
    if (history === null) return note(job, 'There are no values by the minute to play it back on.');
    for (const { tier, rule } of job.alerts) {
      const result = job.results.find((one) => one.tier === tier);
      if (result) result.simulation = simulationOf(rule, objective, history, read.excluded);
    }
  } catch (error) {
    note(job, `It could not be played back on the history: ${asFailure(error).message}.`);
  }
}

/** Null when the answer is not one of minutes. */
async function minutesOf(reader: HistoryReader, now: number, watched: WatchedObjective): Promise<MinuteHistory | null> {
  const { objective, read } = watched;
  const { sli, engine } = objective;
  const { accountId = '', region = '', cluster = '', service, entityId } = read;
  const target: Target = {
    entityId: entityId ?? '',
    accountId,
    region,
    cluster,
    ...(service === undefined ? {} : { service }),
  };
  const minute = Math.floor(now / minuteMs) * minuteMs;
  // A detector sees a minute once its data has had time to arrive.
  const span = {
    from: minute - simulatedDays * 1440 * minuteMs,
    to: minute - arrivalMinutesOfKeys(read.keys) * minuteMs,
  };
  const perService = sli.kind === 'time' && sli.level === 'worst-service';
  const keys = keysWith(sli, read.keys);
  const { grid, series } = await reader.slots({ ...span, engine, sli, target, keys, slotMinutes: 1, perService });
  const [first] = grid;
  if (first === undefined || first.to - first.from !== minuteMs) return null;
  return { begin: first.from, minutes: grid.length, series: [...series.values()] };
}

function note(job: AlertJob, text: string): void {
  for (const { tier } of job.alerts) {
    const result = job.results.find((one) => one.tier === tier);
    if (result) result.note = [result.note, text].filter(Boolean).join(' ');
  }
}
