import { AwsError } from '../protocol/awsError';

/** Says whether a metric stream sends a metric. */
export type MetricFilter = (namespace: string, metricName: string) => boolean;

interface Filter {
  Namespace?: unknown;
  MetricNames?: unknown;
}

/**
 * Include or exclude filters; neither means every metric. A filter without metric names takes its whole namespace.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-metricstream.html
 * @throws AwsError InvalidParameterCombination, InvalidParameterValue
 */
export function readMetricFilter(properties: Readonly<Record<string, unknown>>): MetricFilter {
  const { IncludeFilters: include, ExcludeFilters: exclude } = properties;
  if (include !== undefined && exclude !== undefined) {
    throw new AwsError('InvalidParameterCombination', 'IncludeFilters and ExcludeFilters are mutually exclusive');
  }
  if (exclude !== undefined) {
    const excludes = matcher(exclude);
    return (namespace, metricName) => !excludes(namespace, metricName);
  }
  return include === undefined ? () => true : matcher(include);
}

function matcher(filters: unknown): MetricFilter {
  if (!Array.isArray(filters)) throw new AwsError('InvalidParameterValue', 'A filter list is expected');
  const namesByNamespace = new Map<string, ReadonlySet<string> | null>();
  for (const { Namespace, MetricNames } of filters as Filter[]) {
    if (typeof Namespace !== 'string') throw new AwsError('InvalidParameterValue', 'A filter needs a Namespace');
    namesByNamespace.set(Namespace, Array.isArray(MetricNames) ? new Set(MetricNames.map(String)) : null);
  }
  return (namespace, metricName) => {
    const names = namesByNamespace.get(namespace);
    return names === null || names?.has(metricName) === true;
  };
}
