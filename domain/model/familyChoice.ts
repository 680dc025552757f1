import { arrivesByBoth, clusterKey, type Cluster, type MetricFamily } from './cluster';
import { isRecord, readVersioned, unreadable } from './stored';

/** What a person answered for a cluster whose data comes both ways: which family of metrics its SLOs read. */
export interface FamilyChoice {
  accountId: string;
  region: string;
  cluster: string;
  family: MetricFamily;
}

/** The answers as one app state. */
export interface StoredFamilies {
  version: 1;
  families: FamilyChoice[];
}

/** One answer per cluster: what it is called. */
export const familyChoiceKey = ({ accountId, region, cluster }: Omit<FamilyChoice, 'family'>): string =>
  clusterKey({ accountId, region, name: cluster });

/**
 * Reads stored answers of any version; nothing stored means none.
 * @throws Failure when the stored value is not ours to understand: it is never silently replaced
 */
export function migrateFamilyChoices(stored: unknown): FamilyChoice[] {
  if (stored === null || stored === undefined) return [];
  const { families } = readVersioned(stored, 'families', 1);
  if (!Array.isArray(families)) throw unreadable('families', '"families" is not a list');
  return families.map((row: unknown, index) => {
    const wrong = (what: string) => unreadable('families', `row ${index + 1}: ${what}`);
    if (!isRecord(row)) throw wrong('it is not an object');
    const { accountId, region, cluster, family } = row;
    if (!isText(accountId) || !isText(region) || !isText(cluster))
      throw wrong('"accountId", "region" and "cluster" must be texts');
    if (family !== 'stream' && family !== 'connection') throw wrong('"family" must be stream or connection');
    return { accountId, region, cluster, family };
  });
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

type Placed = Pick<Cluster, 'accountId' | 'region' | 'name'>;

/** The answers with one for each of these clusters. @param family null takes their answers back */
export function withFamily(
  choices: readonly FamilyChoice[],
  clusters: readonly Placed[],
  family: MetricFamily | null,
): FamilyChoice[] {
  const meant = new Set(clusters.map(clusterKeyOf));
  const others = choices.filter((choice) => !meant.has(familyChoiceKey(choice)));
  if (family === null) return others;
  return [...others, ...clusters.map(({ accountId, region, name }) => ({ accountId, region, cluster: name, family }))];
}

const clusterKeyOf = ({ accountId, region, name }: Placed): string => clusterKey({ accountId, region, name });

/** Clusters with the answers to those that arrive both ways. The others keep theirs in the store, for when they do again. */
export function withChosenFamilies(clusters: readonly Cluster[], choices: readonly FamilyChoice[]): Cluster[] {
  const answers = new Map(choices.map((choice) => [familyChoiceKey(choice), choice.family]));
  return clusters.map((cluster) => {
    const chosenFamily = arrivesByBoth(cluster) ? answers.get(clusterKeyOf(cluster)) : undefined;
    return chosenFamily === undefined ? cluster : { ...cluster, chosenFamily };
  });
}
