import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { templateReleases } from '../../../../domain/onboarding/template/templateRelease';

const folder = join(__dirname, '../../../../cloudformation');

describe('the release of a template that the app shows', () => {
  it.each(Object.entries(templateReleases))('of %s has the SHA-256 of the file', (_, { name, sha256 }) => {
    const actual = createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
    if (actual !== sha256)
      throw new Error(
        `${name} was changed. Raise its version if it was published before, and put its new SHA-256 into domain/onboarding/template/templateRelease.ts:\n${actual}`,
      );
  });

  it.each(Object.entries(templateReleases))('of %s has the version that the file names twice', (_, release) => {
    const text = readFileSync(join(folder, release.name), 'utf8');
    expect(/^ {2}ECS SLO Launchpad, [\w ]+, version (\S+)\. /m.exec(text)?.[1]).toBe(release.version);
    expect(text.endsWith(`    Value: ${release.version}\n`)).toBe(true);
  });
});
