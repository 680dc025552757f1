import { isPlaceKnown, type Target } from '../model/cluster';
import { placeKey, sloKey } from '../model/sloKey';
import { byFamily } from '../queries/boards/boardScope';
import type { BoardObjectives } from '../queries/boards/fleetBoardDql';
import { placesOf } from '../queries/boards/seenDql';
import { variablesOf } from './boardVariables';
import type { DashboardContent } from './dashboardContent';
import { clusterTableTile, lagTile, statusTile, topClustersTile } from './fleetTiles';
import { layOut, tableHeight, type Row } from './layOut';
import { markdownText } from './markdownText';
import { mostKinds, objectiveKinds } from './objectiveKinds';
import { budgetTile } from './objectiveTiles';
import { sectionRows, sloRow, text } from './sectionRows';
import type { DashboardSlo } from './sloTile';

export interface DashboardInput {
  title: string;
  targets: Target[];
  slos: DashboardSlo[];
  /** Address of this app, for links. */
  appUrl?: string | undefined;
}

/** More clusters than these become one board of a fleet instead of a part for each. */
export const mostSections = 10;

/** A board's queries pick clusters by place, so two targets on one place are one; where it is not known, the entity tells. */
const targetKey = (target: Target): string => (isPlaceKnown(target) ? placeKey : sloKey)('target', target);

function header({ title, appUrl }: DashboardInput, about: string): Row {
  const links =
    appUrl === undefined
      ? []
      : [`[Clusters](${appUrl}/clusters) · [SLOs](${appUrl}/slos) · [ECS SLO Launchpad](${appUrl})`];
  return { columns: 1, height: 3, tiles: [text([`# ${markdownText(title)}`, ...links, about].join('\n\n'))] };
}

const proxy = 'Utilization is a proxy of saturation.';

const objectivesOf = (slos: readonly DashboardSlo[]): BoardObjectives => ({
  kinds: objectiveKinds(slos).kinds,
  withSlo: placesOf(slos.map(({ target }) => target)),
});

function clusterBoard(input: DashboardInput, targets: Target[]): DashboardContent {
  const byTarget = new Map<string, DashboardSlo[]>(targets.map((target) => [targetKey(target), []]));
  const others: DashboardSlo[] = [];
  const sectionOf = ({ target }: DashboardSlo) =>
    byTarget.get(targetKey(target)) ?? byTarget.get(targetKey({ ...target, service: undefined }));
  for (const slo of input.slos) (sectionOf(slo) ?? others).push(slo);
  const clusters = targets.filter(({ service }) => service === undefined);
  const scopes = byFamily(clusters);
  const isSeveral = clusters.length > 1;
  const objectives = objectivesOf([...byTarget.values(), others].flat());
  const together: Row[] = [
    { columns: 2, height: 6, tiles: [topClustersTile(scopes, 'cpu'), topClustersTile(scopes, 'memory')] },
    { columns: 1, height: tableHeight(clusters.length), tiles: [clusterTableTile(scopes, objectives)] },
  ];
  const choice = isSeveral ? ' The variables above choose among the clusters in the first charts and the tables.' : '';
  const windows =
    input.slos.length === 0
      ? ''
      : ' SLO and SLI tiles show the window of their SLO, whatever timeframe is chosen above. An SLI tile computes the value of a classic SLO, which may cut time slices differently and stays the reference.';
  const about = `${proxy}${windows}${choice}`;
  return document(variablesOf(byFamily(targets)), [
    header(input, about),
    ...(isSeveral ? together : []),
    ...targets.flatMap((target) => sectionRows(target, byTarget.get(targetKey(target)) ?? [])),
    ...(others.length === 0 ? [] : [{ columns: 1, height: 1, tiles: [text('## More objectives')] }, sloRow(others)]),
  ]);
}

/** How many objectives the table of a fleet shows, and how many tiles stand in for those that it cannot compute. */
const [mostBudgets, mostSloTiles] = [50, 12];

/** As high as its rows, up to a screen: the rest is scrolled to. */
function budgetRow(kinds: ReturnType<typeof objectiveKinds>['kinds']): Row {
  const rows = kinds.reduce((sum, { targets }) => sum + targets.length, 0);
  const tiles = [budgetTile('Error budgets that run out first', kinds, mostBudgets)];
  return { columns: 1, height: Math.min(8, Math.max(4, tableHeight(rows))), tiles };
}

/** `12 clusters and 3 services`. */
function whatOf(targets: readonly Target[]): string {
  const services = targets.filter(({ service }) => service !== undefined).length;
  const clusters = targets.length - services;
  const named = (count: number, noun: string) =>
    count === 0 ? [] : [`${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`];
  return [...named(clusters, 'cluster'), ...named(services, 'service')].join(' and ');
}

function fleetBoard(input: DashboardInput, targets: Target[]): DashboardContent {
  const scopes = byFamily(targets);
  const { kinds, leftOut } = objectiveKinds(input.slos);
  const objectives = objectivesOf(input.slos);
  const shown = leftOut.slice(0, mostSloTiles);
  const more = leftOut.length - shown.length;
  const rest = [
    ...(leftOut.length === 0
      ? []
      : [
          `${leftOut.length} SLOs are not in the tables: their definition is not one of ours, or they are of none of the ${mostKinds} kinds that most clusters have.`,
        ]),
    ...(more > 0 ? [`${more} of them are not on this board at all; make one of fewer clusters to see them.`] : []),
  ];
  const about = `${whatOf(targets)}. ${proxy} Choose account, region and cluster above. ${rest.join(' ')}`.trim();
  return document(variablesOf(scopes), [
    header(input, about),
    { columns: 1, height: 6, tiles: [statusTile(scopes, objectives)] },
    ...(kinds.length === 0 ? [] : [budgetRow(kinds)]),
    {
      ...{ columns: 3, height: 7, widths: [7, 7, 10] },
      tiles: [topClustersTile(scopes, 'cpu'), topClustersTile(scopes, 'memory'), lagTile(scopes)],
    },
    { columns: 1, height: tableHeight(targets.length), tiles: [clusterTableTile(scopes, objectives)] },
    sloRow(shown),
  ]);
}

const document = (variables: DashboardContent['variables'], rows: readonly Row[]): DashboardContent => ({
  ...{ version: 21, variables, ...layOut(rows), importedWithCode: false, settings: {} },
});

/**
 * A Dashboards document. Of up to `mostSections` clusters and services: per target its SLOs, budgets, usage and services, in the
 * order given; SLOs of a service stand with its cluster unless the service is a target itself, SLOs of other targets come last. Of
 * more: one board of the fleet, whose size does not grow with it. The same input gives the same document, byte for byte.
 */
export function dashboardDocument(input: DashboardInput): DashboardContent {
  const unique = [...new Map(input.targets.map((target) => [targetKey(target), target])).values()];
  return unique.length > mostSections ? fleetBoard(input, unique) : clusterBoard(input, unique);
}
