import { templateReleases } from '../../domain/onboarding/template/templateRelease';
import { carried } from './template/carried';

/** What `--version` prints: this tool, and the templates that it carries. */
export function versionText(): string {
  return [
    `ecs-slo-launchpad ${carried.version}`,
    ...Object.values(templateReleases).map((one) => `${one.name} ${one.version} (SHA-256 ${one.sha256})`),
  ].join('\n');
}
