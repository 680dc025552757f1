import type { BoardSlos } from '../../../domain/dashboards/boardInput';
import type { DashboardSlo } from '../../../domain/dashboards/sloTile';
import { Failure } from '../../../domain/failure';
import type { Target } from '../../../domain/model/cluster';
import { entityOfSubject, isSubject, partsOfKey, placeSubject } from '../../../domain/model/sloKey';
import { ownSlo, ownSlos, storedPlace, type OwnSlos } from '../../../domain/slo/plan/ownSlos';
import { upgradedAt } from '../../../domain/slo/upgrade/upgradePlan';
import { asFailure, byKey, knownSlos, type KnownSlo, type SloStores } from '../storedSlos/knownSlos';
import { isElsewhere } from '../readers/grailFirst';
import { storedPlatformSlo, storedSlo } from '../storedSlos/storedSlo';

/**
 * The SLOs that get a tile, in the order asked for; where both engines have an SLO of a key, both get one, unless an upgrade made the
 * platform's: then it stands for both. Classic ones pick their cluster by entity, so they are read only where a target has one, or
 * where a key that names one is not the platform's.
 * @throws Failure `InvalidInput` naming the key that has none; the failure to read an engine's SLOs when it may hold a key
 */
export async function dashboardSlos(
  stores: SloStores,
  sloKeys: readonly string[],
  targets: readonly Target[],
): Promise<DashboardSlo[]> {
  if (sloKeys.length === 0) return [];
  const platform = await readable(stores, 'platform');
  const isClassicToo = sloKeys.some((key) =>
    mayBeClassic(key, targets, ownSlo(platform.slos, key, null) !== undefined),
  );
  const classic = isClassicToo ? await readable(stores, 'classic') : noneThere;
  return sloKeys.flatMap((key) => {
    const [one, other] = [ownSlo(classic.slos, key, null), ownSlo(platform.slos, key, null)];
    if (one === undefined && other === undefined) {
      const failure = [classic.failure, platform.failure].find((one) => one !== null && one.code !== 'NotSupported');
      throw failure ?? invalid(key, 'is not an SLO of this app', 'Apply the plan first, then try again.');
    }
    const { templateId, target } = subjectOf(other ?? one, key, targets);
    return [
      ...(other === undefined ? [] : [platformSlo(key, other, target)]),
      ...(one === undefined || isUpgrade(other) ? [] : [classicSlo(key, one, templateId, target)]),
    ];
  });
}

function mayBeClassic(key: string, targets: readonly Target[], isFound: boolean): boolean {
  if (entityOfSubject(partsOfKey(key).subject) === null) return false;
  return !isFound || targets.some(({ entityId }) => entityId !== null);
}

interface Readable {
  slos: OwnSlos<KnownSlo>;
  failure: Failure | null;
}

const noneThere: Readable = { slos: ownSlos([]), failure: null };

/**
 * That one engine is gone, or may not be read, matters only when a key is not found in the other.
 * @throws any other failure: what is not known is not absent, and a board would lose its tiles
 */
async function readable(stores: SloStores, engine: 'classic' | 'platform'): Promise<Readable> {
  try {
    return { slos: ownSlos(await knownSlos(stores, engine)), failure: null };
  } catch (error) {
    const failure = asFailure(error);
    if (!isElsewhere(failure)) throw failure;
    return { slos: ownSlos([]), failure };
  }
}

const isUpgrade = (slo: KnownSlo | undefined): boolean =>
  slo !== undefined && upgradedAt(storedPlatformSlo(slo.value).tags) !== null;

const nameOf = ({ id, value }: KnownSlo): string => (typeof value['name'] === 'string' ? value['name'] : id);

const platformSlo = (key: string, known: KnownSlo, target: Target): DashboardSlo => ({
  ...shownOfPlatform(key, known),
  target,
});

const classicSlo = (key: string, known: KnownSlo, templateId: string, target: Target): DashboardSlo => ({
  ...shownOfClassic(key, known, templateId),
  target,
});

const shownOfPlatform = (key: string, known: KnownSlo): BoardSlos['platform'][number] => ({
  ...{ engine: 'platform', key, id: known.id, name: nameOf(known) },
  objective: storedPlatformSlo(known.value),
});

function shownOfClassic(key: string, { value }: KnownSlo, templateId: string): BoardSlos['classic'][number] {
  const objective = storedSlo(value);
  return { engine: 'classic', key, name: objective.name, templateId, objective };
}

/** All SLOs of ours, as a board would show them. */
export const boardSlos = (classic: readonly KnownSlo[], platform: readonly KnownSlo[]): BoardSlos => ({
  classic: [...byKey(classic)].map(([key, known]) => shownOfClassic(key, known, partsOfKey(key).templateId)),
  platform: [...byKey(platform)].map(([key, known]) => shownOfPlatform(key, known)),
});

/** What an SLO is about, out of the targets: the one that its key names, else the one that its query picks. */
function subjectOf(slo: KnownSlo | undefined, key: string, targets: readonly Target[]) {
  const { templateId, subject, service } = partsOfKey(slo?.key ?? key);
  const place = slo === undefined ? null : storedPlace(slo.value);
  const cluster =
    targets.find((target) => isSubject(subject, target)) ??
    (place === null ? undefined : targets.find((target) => isSubject(placeSubject(place), target)));
  if (cluster === undefined) {
    throw invalid(key, `is about ${subject}, which is not among the targets`, 'Add its cluster, or leave the SLO out.');
  }
  return { templateId, target: { ...cluster, service: service ?? undefined } };
}

function invalid(key: string, what: string, hint: string): Failure {
  return new Failure({ code: 'InvalidInput', message: `sloKeys: ${key} ${what}`, whose: 'user', hint });
}
