import { isRecord } from '../model/stored';
import type { MetricFamily, Target } from '../model/cluster';
import { metricFamilies } from '../model/metricFamily';
import { entityOfSubject, partsOfKey } from '../model/sloKey';
import { dashboardDocument, type DashboardInput } from './dashboardDocument';
import { fingerprint } from './fingerprint';
import { plainText } from './markdownText';
import { isClusterBand } from './usageTiles';
import { isSliTileOf, type ClassicDashboardSlo } from './sliTile';
import type { DashboardSlo, PlatformDashboardSlo } from './sloTile';

/** SLOs of this app, any of which a board may show; where they are is read from the board. */
export interface BoardSlos {
  classic: readonly Omit<ClassicDashboardSlo, 'target'>[];
  platform: readonly Omit<PlatformDashboardSlo, 'target'>[];
}

/** What a board of ours is called, and links to. */
export type BoardFrame = Pick<DashboardInput, 'title' | 'appUrl'>;

/**
 * What a board was made of, read from its headings and tiles. Null unless `dashboardDocument` makes the very same content of it: of a
 * fleet, of one made by an earlier version, and where a classic SLO was changed since.
 */
export function boardInput(content: unknown, frame: BoardFrame, known: BoardSlos): DashboardInput | null {
  const targets: Target[] = [];
  const slos: DashboardSlo[] = [];
  for (const { heading, tiles } of sectionsOf(content)) {
    const found = tiles.flatMap((tile) => shownBy(tile, known));
    const target = targetOf(heading, found, tiles);
    if (target === null) return null;
    targets.push(target);
    for (const slo of found) slos.push({ ...slo, target: withService(target, slo.key) });
  }
  const input = { ...frame, targets, slos };
  return targets.length > 0 && fingerprint(dashboardDocument(input)) === fingerprint(content) ? input : null;
}

interface SectionFound {
  heading: string;
  tiles: Record<string, unknown>[];
}

/** Tiles are numbered in reading order; a heading of the second level begins a section. */
function sectionsOf(content: unknown): SectionFound[] {
  const tiles = isRecord(content) && isRecord(content['tiles']) ? Object.entries(content['tiles']) : [];
  const sections: SectionFound[] = [];
  for (const [, tile] of tiles.sort(([one], [other]) => Number(one) - Number(other))) {
    if (!isRecord(tile)) continue;
    const { type, content: text } = tile;
    if (type === 'markdown' && typeof text === 'string' && text.startsWith('## '))
      sections.push({ heading: text.slice(3), tiles: [] });
    else sections.at(-1)?.tiles.push(tile);
  }
  return sections;
}

type Shown = Omit<ClassicDashboardSlo, 'target'> | Omit<PlatformDashboardSlo, 'target'>;

function shownBy(tile: Record<string, unknown>, { classic, platform }: BoardSlos): Shown[] {
  const one =
    tile['type'] === 'slo'
      ? platform.find(({ id }) => id === tile['input'])
      : classic.find(({ name }) => isSliTileOf(tile, name));
  return one === undefined ? [] : [one];
}

/** `cluster[ / service]`, and below it `account · region`. */
function targetOf(heading: string, slos: readonly Shown[], tiles: readonly Record<string, unknown>[]): Target | null {
  const [name = '', place = ''] = heading.split('\n');
  const [accountId, region] = place.split(' · ').map(plainText);
  const [cluster = '', service] = name.split(' / ').map(plainText);
  if (accountId === undefined || region === undefined) return null;
  const entities = slos.flatMap(({ key }) => entityOfSubject(partsOfKey(key).subject) ?? []);
  return {
    ...{ entityId: entities[0] ?? null, cluster, accountId, region },
    ...(service === undefined ? {} : { service }),
    ...(familyIn(tiles) === 'stream' ? {} : { family: 'connection' }),
    ...(tiles.some(({ title }) => isClusterBand(title)) ? { capacity: 'ec2' } : {}),
  };
}

/** The tiles of a section read the metrics of its cluster's family. */
const familyIn = (tiles: readonly Record<string, unknown>[]): MetricFamily =>
  tiles.some(({ query }) => typeof query === 'string' && query.includes(metricFamilies.connection.keys.serviceCpu))
    ? 'connection'
    : 'stream';

function withService(target: Target, key: string): Target {
  const { service } = partsOfKey(key);
  return service === null ? target : { ...target, service };
}
