import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { templateReleases } from '../../domain/onboarding/template/templateRelease';

/** What `--version` prints: this tool, and the templates that it carries. */
export function versionText(): string {
  const { version } = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  return [
    `ecs-slo-launchpad ${version}`,
    ...Object.values(templateReleases).map((one) => `${one.name} ${one.version} (SHA-256 ${one.sha256})`),
  ].join('\n');
}
