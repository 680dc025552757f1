import { invalidInput } from '../../../domain/onboarding/places/invalidInput';
import type { Tags } from '../aws/stackInput';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateChangeSet.html (Tags) */
const mostTags = 50;
/** https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html */
const allowed = /^[\p{L}\p{N}\p{Zs}+=._:/@-]*$/u;

/**
 * Tags as they were given, each `KEY=VALUE`.
 * @throws Failure `InvalidInput` naming `--tags` and the key
 */
export function readTags(given: readonly string[] = []): Tags {
  const tags = new Map<string, string>();
  for (const one of given) {
    const [, key = '', value = ''] = /^([^=]*)=(.*)$/s.exec(one) ?? [];
    const problem = problemOf(one, key, value) ?? (tags.has(key) ? `names ${key} twice` : null);
    if (problem !== null)
      throw invalidInput('tags', problem, 'Write, for example: --tags team=platform,cost-center=42');
    tags.set(key, value);
  }
  if (tags.size > mostTags)
    throw invalidInput('tags', `has ${tags.size} tags, and a stack takes ${mostTags}`, 'Leave some out.');
  return Object.fromEntries(tags);
}

function problemOf(one: string, key: string, value: string): string | null {
  if (!one.includes('=')) return `${JSON.stringify(one)} is not KEY=VALUE`;
  if (key === '') return `${JSON.stringify(one)} has no key`;
  if (/^aws:/i.test(key)) return `${key} begins with aws:, which AWS keeps for itself`;
  if (key.length > 128) return `has a key of ${key.length} characters, and 128 are allowed`;
  if (value.length > 256) return `${key} has a value of ${value.length} characters, and 256 are allowed`;
  if (!allowed.test(key + value))
    return `${key} has a character that tags may not have (letters, digits, blanks and + - = . _ : / @ may be)`;
  return null;
}
