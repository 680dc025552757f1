/**
 * Dynatrace's name for a streamed CloudWatch metric: `cloud.aws.<namespace>.<metric>By<dimensions>`.
 * The rule is not published as text; it was read off Dynatrace's own preset dashboards for metric streams:
 * https://github.com/Dynatrace/snippets/tree/main/product/dashboarding/aws-metric-streaming
 */
export function metricKey(namespace: string, metricName: string, dimensionNames: readonly string[]): string {
  const dimensions = [...dimensionNames, 'AccountId', 'Region'].map((name) => name.replaceAll(' ', ''));
  // Plain ASCII order: capitals before small letters (`…RegionServiceName`, but `…Regionservice`).
  return `cloud.aws.${namespacePart(namespace)}.${metricPart(metricName)}By${dimensions.sort().join('')}`;
}

function namespacePart(namespace: string): string {
  return namespace
    .replace(/^AWS\//, '')
    .toLowerCase()
    .replaceAll('/', '.')
    .replace(/[^a-z0-9._-]/g, '');
}

/** Lower-cases the leading run of capitals but for its last letter; a single capital too. Leading digits do not count. */
function metricPart(name: string): string {
  const [, digits = '', capitals = '', rest = ''] =
    /^(\d*)([A-Z]*)(.*)$/s.exec(name.replace(/[^A-Za-z0-9_-]/g, '')) ?? [];
  const lowered =
    capitals.length === 1 ? capitals.toLowerCase() : capitals.slice(0, -1).toLowerCase() + capitals.slice(-1);
  return digits + lowered + rest;
}
