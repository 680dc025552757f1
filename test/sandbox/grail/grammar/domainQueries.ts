import fc from 'fast-check';
import type { Target } from '../../../../domain/model/cluster';
import { metricStreamKeys, type MetricKeys } from '../../../../domain/model/metricKeys';
import { isClassic, type NoDataPolicy, type SloParameters } from '../../../../domain/model/slo';
import { slotEndIndicator } from '../../../../domain/queries/alertDql';
import { newestDql } from '../../../../domain/queries/discovery/newestDql';
import { clusterSeriesDql, placeSeriesDql, serviceSeriesDql } from '../../../../domain/queries/discovery/seriesDql';
import { serviceMeansDql } from '../../../../domain/queries/discovery/serviceMeansDql';
import { anyEntityDql, clusterNodesDql, entitiesDql } from '../../../../domain/queries/discovery/topologyDql';
import { firstDataDql } from '../../../../domain/queries/grail/firstDataDql';
import { historyAsked, measuredAsked } from '../../../../domain/queries/grail/historyAsked';
import { coverageDql, measuredPerSlotDql } from '../../../../domain/queries/grail/measuredDql';
import { anyDataDql, metricKeysDql } from '../../../../domain/queries/grail/metricKeysDql';
import { placesDql } from '../../../../domain/queries/grail/placesDql';
import { slotsDql } from '../../../../domain/queries/grail/slotsDql';
import { platformIndicator } from '../../../../domain/queries/platformSli';
import { readSli } from '../../../../domain/queries/readSli';
import { sliValueDql } from '../../../../domain/queries/sliValueDql';
import { bandDql, freshnessDql, heatMapDql } from '../../../../domain/queries/boards/clusterBoardDql';
import { topServicesDql } from '../../../../domain/queries/utilisationDql';
import { burnRateQuery } from '../../../../domain/slo/alerts/anomalyDetectorAlert';
import { templates } from '../../../../domain/slo/templates/templates';
import { hostileText } from '../../../domain/queries/hostileText';
import { someExclusion } from '../../../domain/slo/someExclusion';
import { someTarget } from '../../../domain/slo/someTarget';

const now = Date.UTC(2026, 10, 22, 12);
const name = hostileText.filter((text) => text !== '');
const metricKey = fc.oneof(name, fc.constantFrom(metricStreamKeys.clusterCpu, metricStreamKeys.serviceRunningTasks));

const keys: fc.Arbitrary<MetricKeys> = fc.oneof(
  fc.constant(metricStreamKeys),
  fc.record({
    ...{ clusterCpu: metricKey, clusterMemory: metricKey, serviceCpu: metricKey, serviceMemory: metricKey },
    ...{ serviceRunningTasks: metricKey, serviceDesiredTasks: metricKey },
  }),
);

const target: fc.Arbitrary<Target> = fc
  .record({ cluster: name, accountId: name, region: name, service: name })
  .map((names) => someTarget(names));

const noData = fc.constantFrom<NoDataPolicy[]>('exclude', 'good', 'bad');

/** What a person can choose of an objective, by no means only the defaults. */
const choice = fc.record({
  template: fc.constantFrom(...templates),
  statistic: fc.constantFrom('avg' as const, 'max' as const),
  noData,
  threshold: fc.constantFrom(0.5, 1, 80, 99.99, 100),
  slotMinutes: fc.constantFrom(1, 5, 10, 60),
  window: fc.constantFrom('-1d', '-7d', '-30d', '-4w'),
  exclusions: fc
    .integer({ min: 0, max: 3 })
    .map((count) =>
      Array.from({ length: count }, (_, index) => someExclusion({ id: `e${index}`, start: `2026-11-2${index}T02:00` })),
    ),
});
type Choice = typeof choice extends fc.Arbitrary<infer T> ? T : never;

function parametersOf({ template, ...chosen }: Choice): SloParameters {
  const { defaults, kind } = template;
  const common = { ...defaults, window: chosen.window };
  if (kind === 'headroom') return common;
  const { noData: policy, slotMinutes, exclusions } = chosen;
  const slots = { ...common, noData: policy, slotMinutes, exclusions };
  return kind === 'tasks' ? slots : { ...slots, statistic: chosen.statistic, threshold: chosen.threshold };
}

const placeOf = ({ targetKind }: Choice['template'], { service, ...cluster }: Target): Target =>
  targetKind === 'service' && service !== undefined ? { ...cluster, service } : cluster;

/** Indicators of platform SLOs. */
const indicators = fc.tuple(choice, target, keys).map(([chosen, where, known]) => {
  const { template } = chosen;
  const slo = template.build(parametersOf(chosen), placeOf(template, where), { engine: 'platform', keys: known, now });
  return isClassic(slo) ? '' : slo.customSli.indicator;
});

/** What burn alerts watch: slots that end, or minutes. */
const burnRates = fc.tuple(choice, target, keys, fc.boolean()).map(([chosen, where, known, byMinute]) => {
  const { template, slotMinutes } = chosen;
  const sli = template.sli(parametersOf(chosen));
  const scope = placeOf(template, where);
  const excluded = chosen.exclusions.map((_, day) => ({
    from: now + day * 86_400_000,
    to: now + day * 86_400_000 + 1,
  }));
  const indicator =
    sli.kind === 'headroom' || byMinute
      ? platformIndicator(sli, scope, known, { slotMinutes: 1, excluded, hasArrived: true })
      : slotEndIndicator(sli, scope, known, { slotMinutes, excluded });
  return burnRateQuery({ indicator, target: 99.9 });
});

/** Tiles of dashboards: values of classic SLOs, and usage. */
const sliTiles = fc.tuple(choice, target).map(([chosen, where]) => {
  const { template, window } = chosen;
  const place = placeOf(template, where);
  const classic = template.build({ ...template.defaults, window }, place);
  const read = readSli(classic);
  return read === null ? null : sliValueDql(read, place, window);
});
const usageTiles = fc
  .tuple(fc.constantFrom(bandDql, freshnessDql, heatMapDql, topServicesDql), metricKey, target)
  .map(([build, key, where]) => build(key, where));

/** What discovery asks: who has data of what, how new it is, and what the topology knows. */
const minutes = fc.integer({ min: 1, max: 14_400 });
const some = (least: number): fc.Arbitrary<string[]> => fc.array(name, { minLength: least, maxLength: 3 });
const seriesLists = fc
  .tuple(fc.constantFrom(clusterSeriesDql, serviceSeriesDql, placeSeriesDql), some(1), minutes, fc.boolean())
  .map(([build, prefixes, back, isOld]) => build({ prefixes, minutes: back })[isOld ? 'orElse' : 'dql']);
const newest = fc
  .record({
    ...{ keys: fc.array(metricKey, { minLength: 1, maxLength: 4 }), by: some(1), minutes },
    ...{ needed: fc.option(name), slotMinutes: fc.constantFrom(1, 10, 60) },
    means: fc.dictionary(fc.constantFrom('cpu', 'memory'), metricKey),
    only: fc.dictionary(name, some(1), { maxKeys: 2 }),
  })
  .map(newestDql);
const serviceMeans = fc
  .record({
    means: fc.dictionary(fc.constantFrom('cpu', 'memory'), metricKey, { minKeys: 1 }),
    ...{ by: some(1), service: name },
  })
  .map(serviceMeansDql);
const topology = fc.oneof(
  ...[minutes.map(clusterNodesDql), minutes.map((back) => entitiesDql('custom_device', back))],
  fc.constant(anyEntityDql),
);

/** A day from a midnight on, of which a query reads as much as it may. */
const day = { from: Date.UTC(2026, 10, 21), to: Date.UTC(2026, 10, 22) };
const twoHours = { ...day, to: day.from + 7_200_000 };

/** What backtests, breaches, alerts and upgrades read of the past: slots on Grail's grid and off it, of one series and of each service. */
const histories = fc
  .record({ choice, target, keys, perService: fc.boolean(), engine: fc.constantFrom('platform', 'classic') })
  .chain(({ choice: chosen, target: where, keys: known, ...way }) => {
    const { template } = chosen;
    const scope = { ...way, target: placeOf(template, where), keys: known };
    const widths = fc.constantFrom(1, 5, 12, 60, 84);
    return widths.chain((width) =>
      fc.constantFrom(
        ...historyAsked(template.sli(parametersOf(chosen)), scope, width).map((asked) => slotsDql(asked, twoHours)),
      ),
    );
  });

/** How much of a window, or of each slot, was measured. */
const coverage = fc
  .record({ choice, target, keys, isPerSlot: fc.boolean() })
  .map(({ choice: { template, ...chosen }, target: where, keys: known, isPerSlot }) => {
    const sli = template.sli(parametersOf({ template, ...chosen }));
    const asked = measuredAsked(sli, { engine: 'platform', target: placeOf(template, where), keys: known });
    return isPerSlot ? measuredPerSlotDql(asked, 10, day) : coverageDql(asked, day);
  });

/** Whether and since when a metric has data, and where the clusters of classic SLOs are. */
const ofMetrics = fc.oneof(
  metricKey.map((key) => firstDataDql(key)),
  fc.tuple(metricKey, some(1)).map(([key, values]) => firstDataDql(key, { dimension: 'ClusterName', values })),
  metricKey.map((key) => anyDataDql(key, day)),
);
const places = fc
  .record({
    key: fc.oneof(metricKey, fc.constant('cloud.aws.ecs.CPUUtilization.By.ClusterName')),
    ...{ entityIds: some(0), clusters: some(0) },
  })
  .map(placesDql);

/** Every query that the product writes, by what it is for. A new builder gets a row here. */
export const domainQueries: Readonly<Record<string, fc.Arbitrary<string>>> = {
  indicators,
  'burn rates': burnRates,
  // A name that a classic expression cannot be read back with has no tile.
  'SLI tiles': sliTiles.filter((query) => query !== null),
  'usage tiles': usageTiles,
  'metric keys': name.map((prefix) => metricKeysDql(prefix).query),
  ...{ histories, coverage, 'data of a metric': ofMetrics, 'places of clusters': places },
  ...{ 'lists of series': seriesLists, 'newest data': newest, 'means of services': serviceMeans, topology },
};
