import { Failure } from '../failure';
import type { Target } from '../model/cluster';
import { oneLine } from './sloNames';

/** What a name pattern may speak of. */
export const namePlaceholders = ['cluster', 'service', 'account', 'region', 'objective'] as const;

type Placeholder = (typeof namePlaceholders)[number];

const isPlaceholder = (name: string): name is Placeholder => namePlaceholders.some((known) => known === name);

/** The placeholders in a pattern. @throws Failure `InvalidInput` for one that does not exist */
export function placeholdersIn(pattern: string): Placeholder[] {
  return [...pattern.matchAll(/\{([^{}]*)\}/g)].map(([whole, name = '']) => {
    if (isPlaceholder(name)) return name;
    throw new Failure({
      code: 'InvalidInput',
      message: `namePattern: there is no ${JSON.stringify(whole)}`,
      whose: 'user',
      hint: `Use ${namePlaceholders.map((known) => `{${known}}`).join(', ')}.`,
    });
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
