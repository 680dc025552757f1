import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../../../domain/failure';
import { closestName } from '../../../domain/onboarding/places/closestName';

type Env = Readonly<Record<string, string | undefined>>;

/** Names in the two files of the AWS CLI: https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html */
function profilesIn(env: Env): string[] {
  const home = join(homedir(), '.aws');
  const files = [
    env['AWS_CONFIG_FILE'] ?? join(home, 'config'),
    env['AWS_SHARED_CREDENTIALS_FILE'] ?? join(home, 'credentials'),
  ];
  const sections = files.flatMap((file) => [
    ...textOf(file).matchAll(/^\s*\[\s*(?:profile\s+)?["']?([^\]"']+?)["']?\s*\]/gm),
  ]);
  const names = sections.map(([, name = '']) => name).filter((name) => !/^(sso-session|services)\s/.test(name));
  return [...new Set(names)];
}

/** A file that is not there names no profile; of one that may not be read nobody knows. @throws Failure `InvalidInput` */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const { code = 'unknown' } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return '';
    throw new Failure(
      {
        code: 'InvalidInput',
        message: `The AWS configuration file ${file} could not be read (${code})`,
        whose: 'user',
        hint: 'Give yourself the right to read it, or name another file in AWS_CONFIG_FILE or AWS_SHARED_CREDENTIALS_FILE.',
      },
      cause,
    );
  }
}

/**
 * Checks that the profile of the flag or of AWS_PROFILE is one of the configuration files, before the SDK looks for credentials elsewhere.
 * @throws Failure `InvalidInput` naming where it was given and the profiles that there are
 */
export function checkProfile(flag: string | null, env: Env): void {
  const profile = flag ?? env['AWS_PROFILE'];
  if (!profile) return;
  const known = profilesIn(env);
  if (known.includes(profile)) return;
  const meant = closestName(profile, known);
  const there =
    known.length === 0 ? 'There is none: make one with aws configure sso.' : `There are: ${known.join(', ')}.`;
  throw new Failure({
    code: 'InvalidInput',
    message: `${flag === null ? 'AWS_PROFILE' : '--profile'}: ${JSON.stringify(profile)} is in neither of the AWS configuration files`,
    whose: 'user',
    hint: meant === null ? there : `Did you mean ${meant}?`,
  });
}
