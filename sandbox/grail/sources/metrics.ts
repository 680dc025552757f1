import { metricShelf } from '../../metricStore/metricShelf';
import type { Series } from '../../metricStore/series';
import { readTimeframe, timeframeParameters } from '../expressions/readTimeframe';
import { type QueryNote, reads } from '../report/queryReport';
import type { DqlScope, Span } from '../scope/dqlScope';
import { startingCommands } from '../grammar/commands';
import type { StartCommand } from '../scope/pipe';
import type { Item } from '../syntax/dqlTree';
import { onlyNamed, parametersOf } from '../syntax/parameters';
import { readBuckets } from '../timeseries/readBuckets';
import { seriesRecord } from '../timeseries/seriesRecord';
import type { DqlRecord } from '../values/dqlValue';

const hourMs = 3_600_000;
/** "Time range: up to the last 10 days." What is asked for beyond them is left out here without a word. */
const longestMs = 240 * hourMs;
/** "Limited to 100,000 metric series per query." */
const mostSeries = 100_000;

/**
 * Whether a series has a point in a timeframe. The newest hours are looked at first: most series go on. The real engine tells
 * by windows coarser than the timeframe.
 */
function hasPoint(series: Series, { from, to }: Span): boolean {
  if (series.since > to) return false;
  for (let end = to, span = hourMs / 2; end > from; end -= span, span *= 8) {
    if (series.samples(Math.max(from, end - span), end).length > 0) return true;
  }
  return false;
}

/** One record for each metric series with data in a timeframe: `metric.key` and its dimensions. */
export function metricSeries({ world, report, now }: DqlScope, timeframe: Span): DqlRecord[] {
  const store = world.shelf(metricShelf);
  const span = { from: Math.max(timeframe.from, now - longestMs), to: timeframe.to };
  const found: DqlRecord[] = [];
  for (const key of store.keys()) {
    for (const series of store.series(key)) {
      if (!hasPoint(series, span)) continue;
      if (found.length === mostSeries) {
        report.notes.push(tooMany);
        return found;
      }
      found.push(new Map([['metric.key', key], ...seriesRecord(series)]));
    }
  }
  report.scannedRecords += found.length;
  return found;
}

/** The type is one of the query API's; that it is the one for this limit is not documented. */
const tooMany: QueryNote = {
  severity: 'WARNING',
  ...{ notificationType: 'RESULT_LIMIT_RECORDS', arguments: [String(mostSeries)] },
  messageFormat: 'The result has been limited to %1$s metric series.',
};

/** What both the command and the table `metric.series` that it replaces take. @throws DqlError */
export function readSeries(named: ReadonlyMap<string, Item>, scope: DqlScope, at: number) {
  const timeframe = readTimeframe(named, scope, at);
  const hasBucket = readBuckets(named, scope)('default_metrics');
  reads(scope.report, 'metrics', at, timeframe);
  return { fields: null, timeframe, run: () => (hasBucket ? metricSeries(scope, timeframe) : []) };
}

/** @see https://docs.dynatrace.com/docs/shortlink/metric-commands */
export const metrics: StartCommand = (command, scope) => {
  const { name, items, at } = command;
  onlyNamed(command);
  return readSeries(parametersOf(items, startingCommands.get(name), [...timeframeParameters, 'bucket']), scope, at);
};
