import { templateReleases } from '../template/templateRelease';

/**
 * Where the log template lies beside a published metric template: in a folder of its own under its version and sum, as `publish` puts
 * it, or under its own name beside it. Null where the address does not tell, or names one version of an object.
 */
export function logTemplateUrl(metricTemplateUrl: string | null): string | null {
  if (metricTemplateUrl === null || metricTemplateUrl.includes('?')) return null;
  const { version, sha256 } = templateReleases.logs;
  const published = /\/ecs-metric-stream\/\d+\.\d+\.\d+\/[0-9a-f]{64}\.yaml$/;
  if (published.test(metricTemplateUrl))
    return metricTemplateUrl.replace(published, `/ecs-log-stream/${version}/${sha256}.yaml`);
  return metricTemplateUrl.endsWith('/ecs-metric-stream.yaml')
    ? metricTemplateUrl.replace(/ecs-metric-stream\.yaml$/, 'ecs-log-stream.yaml')
    : null;
}
