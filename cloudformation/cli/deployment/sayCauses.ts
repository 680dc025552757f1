import type { Explanation } from '../../../domain/onboarding/diagnosis/explainStackFailure';
import type { Host } from '../host/host';
import { sayExplanations } from '../sayDiagnosis';

/** Why one stack of several failed. */
export interface FailedRegion {
  region: string;
  explanations: readonly Explanation[];
}

/** Each cause once, with all regions in which it stands, what to do and whose move it is. */
export function sayCauses(failed: readonly FailedRegion[], host: Pick<Host, 'say'>): void {
  const groups = new Map<string, { regions: string[]; first: Explanation }>();
  for (const { region, explanations } of failed)
    for (const one of explanations) {
      const key = withoutPlaces(`${one.cause} ${one.fix}`);
      const group = groups.get(key) ?? { regions: [], first: one };
      if (!group.regions.includes(region)) group.regions.push(region);
      groups.set(key, group);
    }
  sayExplanations(
    [...groups.values()].map(({ regions, first }) => ({ ...first, cause: `In ${regions.join(', ')}: ${first.cause}` })),
    host,
  );
}

/** The same cause says the same in every region but for ids and the region itself. */
const withoutPlaces = (text: string): string =>
  text.replace(/\b[a-z]{2,4}(?:-[a-z]+){1,3}-\d{1,2}\b|[0-9a-f]{8}-[0-9a-f-]{27}|-[A-Z0-9a-z]{12,13}\b/g, '#');
