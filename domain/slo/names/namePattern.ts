import { Failure } from '../../failure';
import type { Target } from '../../model/cluster';
import { oneLine } from './sloNames';

/** What a name pattern may speak of. */
const namePlaceholders = ['cluster', 'service', 'account', 'region', 'objective'] as const;

type Placeholder = (typeof namePlaceholders)[number];

const isPlaceholder = (name: string): name is Placeholder => namePlaceholders.some((known) => known === name);

function refuse(remark: string): never {
  const known = namePlaceholders.map((name) => `{${name}}`).join(', ');
  throw new Failure({ code: 'InvalidInput', message: `namePattern: ${remark}`, whose: 'user', hint: `Use ${known}.` });
}

/** The placeholders in a pattern. @throws Failure `InvalidInput` for one that does not exist, and for a pattern of blanks */
export function placeholdersIn(pattern: string): Placeholder[] {
  if (pattern.trim() === '') refuse('must not be blank');
  return [...pattern.matchAll(/\{([^{}]*)\}/g)].map(([whole, name = '']) => {
    return isPlaceholder(name) ? name : refuse(`there is no ${JSON.stringify(whole)}`);
  });
}

/** The pattern with its placeholders filled in, on one line, at most 200 characters. @throws Failure `InvalidInput` */
export function filledName(pattern: string, target: Target, objective: string): string {
  placeholdersIn(pattern);
  const values: Record<string, string> = {
    cluster: target.cluster,
    service: target.service ?? '',
    account: target.accountId,
    region: target.region,
    objective,
  };
  const name = pattern.replace(/\{([^{}]*)\}/g, (_, placeholder: string) => oneLine(values[placeholder] ?? '', 200));
  return oneLine(name.trim(), 200);
}
