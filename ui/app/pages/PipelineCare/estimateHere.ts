import type { StreamedMetric } from '../../../../domain/contract/streams/streamVolume';
import type { Cluster } from '../../../../domain/model/cluster';
import { filterPresets } from '../../../../domain/onboarding/template/filterPresets';
import { counted } from '../../components/text/counted';

const minutesPerMonth = 43_800;

/**
 * What a preset would be estimated to send of these very clusters, updates a month; null where that cannot be told beforehand, or the
 * preset is not known, as of a stream that was adopted. Container Insights counts as on where anything of it arrives.
 */
export function estimatedUpdates(
  preset: string,
  clusters: readonly Cluster[],
  metrics: readonly StreamedMetric[],
): number | null {
  const streamed = clusters.filter(({ families }) => families.some(({ family }) => family === 'stream'));
  const found = filterPresets.find(({ id }) => id === preset);
  if (found === undefined || streamed.length === 0) return null;
  const perMinute = found.metricsOf({
    clusters: streamed.length,
    ec2Clusters: streamed.filter(({ capacity }) => capacity === 'ec2').length,
    services: servicesOf(streamed),
    containerInsights: metrics.some(({ metricKey }) => metricKey.startsWith('cloud.aws.ecs.containerinsights.')),
  });
  return perMinute === null ? null : perMinute * minutesPerMonth;
}

const servicesOf = (clusters: readonly Cluster[]): number =>
  clusters.reduce((sum, { services }) => sum + services.length, 0);

/** What the estimate was made of, or why there is none. */
export function estimateBasis(preset: string, clusters: readonly Cluster[] | null, estimate: number | null): string {
  if (clusters === null) return 'No estimate: the clusters of this region are not known.';
  const title = filterPresets.find(({ id }) => id === preset)?.title;
  if (title === undefined) return 'No estimate: which filter the stream has is not known, as it was not launched here.';
  if (estimate === null) return 'No estimate: what this filter lets through cannot be told from clusters and services.';
  return `Estimated for “${title}” with ${counted(clusters.length, 'cluster')} and ${counted(servicesOf(clusters), 'service')} that run all month.`;
}
