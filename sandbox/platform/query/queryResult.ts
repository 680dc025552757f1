import { randomUUID } from 'node:crypto';
import type { CompiledDql } from '../../grail/compileDql';
import type { MetricUse, QueryNote, QueryReport } from '../../grail/report/queryReport';
import { canonicalDql } from '../../grail/syntax/canonicalDql';
import type { DqlRecord } from '../../grail/values/dqlValue';
import { rangedTypes } from '../../grail/wire/fieldTypes';
import { presentRecord, presentTime } from '../../grail/wire/presentValue';
import { presentNote } from './presentNote';
import type { QueryRequest } from './queryRequest';
import type { QueryResult } from './queryShelf';

/** A result as the query API sends it, cut to the request's limits with a notification for each cut. */
export function queryResult(
  { report, run }: CompiledDql,
  request: QueryRequest,
  /** Whether fetching ran out of time, so that the result is partial: here its first half. */
  isTimedOut: boolean,
): QueryResult {
  const started = performance.now();
  const all = run();
  const fetched = isTimedOut ? all.slice(0, Math.ceil(all.length / 2)) : all;
  const notes: QueryNote[] = isTimedOut ? [fetchTimeout(request)] : [];
  const records = limited(fetched, request, notes);
  const executionTimeMilliseconds = Math.round(performance.now() - started);
  return {
    records: records.map(({ sent }) => sent),
    ...(request.includeTypes ? { types: rangedTypes(records.map(({ record }) => record)) } : {}),
    metadata: {
      grail: grailMetadata(report, request, executionTimeMilliseconds, notes),
      ...(report.metrics.length > 0 ? { metrics: report.metrics.map(presentMetric) } : {}),
    },
  };
}

/** As many records as may be sent; the one that passes the limit of bytes is sent whole, as documented. */
function limited(all: readonly DqlRecord[], request: QueryRequest, notes: QueryNote[]) {
  const { maxRecords, maxBytes, timezone } = request;
  const kept: { record: DqlRecord; sent: Record<string, unknown> }[] = [];
  let bytes = 0;
  for (const record of all) {
    if (kept.length === maxRecords) {
      notes.push(limit('API_RECORDS_LIMIT_ADDED', 'Your result has been limited to %1$s.', maxRecords));
      break;
    }
    if (bytes > maxBytes) {
      notes.push(limit('RESULT_LIMIT_BYTES', 'Your result has been limited to %1$s bytes.', maxBytes));
      break;
    }
    const sent = presentRecord(record, timezone);
    if (Number.isFinite(maxBytes)) bytes += Buffer.byteLength(JSON.stringify(sent));
    kept.push({ record, sent });
  }
  return kept;
}

const limit = (notificationType: string, messageFormat: string, value: number): QueryNote => ({
  ...{ severity: 'WARNING', notificationType, messageFormat, arguments: [String(value)] },
});

const fetchTimeout = ({ fetchTimeoutMs }: QueryRequest): QueryNote =>
  limit('FETCH_TIMEOUT', 'Fetching data took longer than %1$s seconds: the result is partial.', fetchTimeoutMs / 1000);

function grailMetadata(
  report: QueryReport,
  request: QueryRequest,
  executionTimeMilliseconds: number,
  own: QueryNote[],
) {
  const { query, timezone, locale, includeContributions } = request;
  const { timeframe, scannedRecords, scannedDataPoints } = report;
  const buckets = [...report.tables.keys()].map((table) => ({
    name: table === 'metrics' ? 'default_metrics' : table,
    ...{ table, scannedBytes: 0, matchedRecordsRatio: 1 },
  }));
  return {
    ...{ query, canonicalQuery: canonicalDql(query), queryId: randomUUID(), dqlVersion: 'V1_0', timezone, locale },
    ...{ executionTimeMilliseconds, scannedRecords, scannedBytes: 0, scannedDataPoints, sampled: false },
    notifications: [...report.notes, ...own].map((note) => presentNote(note, query)),
    ...(timeframe
      ? { analysisTimeframe: { start: presentTime(timeframe.from, 'Z'), end: presentTime(timeframe.to, 'Z') } }
      : {}),
    ...(includeContributions ? { contributions: { buckets } } : {}),
  };
}

const presentMetric = ({ key, fieldName, aggregation, rollup, rate, scalar, shifted }: MetricUse) => ({
  ...{ 'metric.key': key, fieldName, aggregation, scalar, shifted },
  ...(rollup === null ? {} : { rollup }),
  ...(rate === null ? {} : { rate: `${rate / 1000}s` }),
});
