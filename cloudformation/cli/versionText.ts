import { templateReleases } from '../../domain/onboarding/templateRelease';
import { version } from '../../package.json';

/** What `--version` prints: this tool, and the templates that it carries. */
export const versionText = [
  `ecs-slo-launchpad ${version}`,
  ...Object.values(templateReleases).map((release) => `${release.name} ${release.version} (SHA-256 ${release.sha256})`),
].join('\n');
