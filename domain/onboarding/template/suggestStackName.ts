/**
 * A stack name that is not yet taken in the account and region. A stack whose creation was rolled back keeps its name until
 * somebody deletes it, so a second try gets a new one.
 */
export function suggestStackName(taken: readonly string[] = []): string {
  const base = 'dynatrace-ecs';
  if (!taken.includes(base)) return base;
  let number = 2;
  while (taken.includes(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
