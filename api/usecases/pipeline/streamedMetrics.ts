import type { StreamedMetric } from '../../../domain/contract/streams/streamVolume';
import { heartbeatPrefix } from '../../../domain/model/ecsMetrics';
import { countedSeriesDql, seriesFields } from '../../../domain/queries/discovery/seriesDql';
import type { Grail } from '../../platform/grail/grail';
import type { GrailRecord } from '../../platform/grail/typedRecords';
import { mostRecords, textIn } from '../discovery/grail/clusterSeries';
import { demandWhole } from '../readers/grailSlots';

/** Long enough for metrics that are updated every few minutes, short enough for what has stopped to be gone. */
const minutes = 120;

/**
 * What the metric streams consist of: metrics of a stream carry the account in their key, those of Dynatrace's AWS connection do not.
 * @throws Failure `NotSupported` when Grail kept something back: shares of a part would pass for those of the whole
 */
export async function streamedMetrics(grail: Pick<Grail, 'query'>, what: string): Promise<StreamedMetric[]> {
  const { dql, orElse } = countedSeriesDql({ prefixes: ['cloud.aws.'], minutes });
  const answer = await grail.query(dql, { what, orElse, maxRecords: mostRecords });
  demandWhole(answer, what);
  return answer.records.flatMap(metricOf).sort((a, b) => b.series - a.series || (a.metricKey < b.metricKey ? -1 : 1));
}

function metricOf(record: GrailRecord): StreamedMetric[] {
  const metricKey = textIn(record, seriesFields.key) ?? '';
  if (!/By\w*AccountId/.test(metricKey) || metricKey.startsWith(heartbeatPrefix)) return [];
  const { series } = record;
  return [
    {
      accountId: textIn(record, seriesFields.accountId) ?? '',
      region: textIn(record, seriesFields.region) ?? '',
      ...{ metricKey, series: typeof series === 'number' ? series : 0 },
    },
  ];
}
