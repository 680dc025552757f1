import { dqlField } from '../dql';

/** Whose means are asked for. */
export interface ServiceMeansAsked {
  /** Metrics that exist, by the field that their mean comes in. */
  means: Readonly<Record<string, string>>;
  /** Dimensions that tell services apart, and the one of them that names the service. */
  by: readonly string[];
  service: string;
}

/** The last hour's mean of each metric, a record per service. Slots are no wider than a minute, so that none reaches further back. */
export function serviceMeansDql({ means, by, service }: ServiceMeansAsked): string {
  const columns = Object.entries(means).map(([name, key]) => `${dqlField(name)} = avg(${dqlField(key)}, scalar: true)`);
  const where = `interval: 1m, from: now()-59m, by: { ${by.map(dqlField).join(', ')} }`;
  return [
    `timeseries { ${columns.join(', ')} }, union: true, ${where}, filter: { isNotNull(${dqlField(service)}) }`,
    `| fields ${[...by, ...Object.keys(means)].map(dqlField).join(', ')}`,
  ].join('\n');
}
