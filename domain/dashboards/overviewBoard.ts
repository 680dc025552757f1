import type { FamilyScope } from '../queries/boards/boardScope';
import { variablesOf } from './boardVariables';
import type { DashboardContent } from './dashboardContent';
import { clusterTableTile, heatTile, lagTile, missingTasksTile, topClustersTile } from './fleetTiles';
import { layOut } from './layOut';
import { text } from './sectionRows';

const scopes: readonly FamilyScope[] = [
  { family: 'stream', targets: 'all' },
  { family: 'connection', targets: 'all' },
];

const header = [
  '# ECS overview',
  'Every ECS cluster that reported within a day, by metric stream or by the AWS connection. Choose account, region and cluster above.',
  'Utilization is a proxy of saturation. SLO statuses and error budgets are in the app **ECS SLO Launchpad**, which also makes boards with them.',
].join('\n\n');

/**
 * The board that ships with the app (`documents/`, made by `npm run documents`): it knows no environment, so it finds the clusters when it
 * is looked at, and has no SLOs, whose definitions a query cannot read.
 */
export const overviewBoard = (): DashboardContent => ({
  version: 21,
  variables: variablesOf(scopes),
  ...layOut([
    { columns: 1, height: 3, tiles: [text(header)] },
    { columns: 2, height: 7, tiles: [heatTile(scopes, 'cpu'), heatTile(scopes, 'memory')] },
    {
      ...{ columns: 3, height: 7, widths: [7, 7, 10] },
      tiles: [topClustersTile(scopes, 'cpu'), topClustersTile(scopes, 'memory'), lagTile(scopes)],
    },
    { columns: 1, height: 6, tiles: [missingTasksTile(scopes)] },
    { columns: 1, height: 12, tiles: [clusterTableTile(scopes, { kinds: [], withSlo: new Set() })] },
  ]),
  importedWithCode: false,
  settings: {},
});
