import type { SloTemplate } from './sloTemplate';
import { placeholdersIn } from '../names/namePattern';
import type { Lint } from '../../model/planItem';

/** Remarks on a name pattern that gives several SLOs the same name; Dynatrace wants names unique. */
export function nameLints({ targetKind }: Pick<SloTemplate, 'targetKind'>, pattern: string | undefined): Lint[] {
  if (pattern === undefined) return [];
  const present = placeholdersIn(pattern);
  const lacks = (...wanted: ReturnType<typeof placeholdersIn>): string[] =>
    wanted.filter((name) => !present.includes(name)).map((name) => `{${name}}`);
  const own = lacks('cluster', ...(targetKind === 'service' ? (['service'] as const) : []));
  const further = lacks('account', 'region', 'objective');
  return [
    ...(own.length === 0
      ? []
      : [
          {
            code: 'name-pattern-not-unique',
            severity: 'warning' as const,
            message: `The name pattern lacks ${own.join(' and ')}: several targets get the same name, and only the first can be saved.`,
          },
        ]),
    ...(own.length > 0 || further.length === 0
      ? []
      : [
          {
            code: 'name-pattern-may-repeat',
            severity: 'info' as const,
            message: `The name pattern lacks ${further.join(', ')}: SLOs that differ in nothing else get the same name, and only the first can be saved.`,
          },
        ]),
  ];
}
