import type { Target } from '../model/cluster';
import type { UtilisationMetric } from '../model/ecsMetrics';
import type { MarkdownTile } from './dashboardContent';
import { tableHeight, type Row } from './layOut';
import { markdownText } from './markdownText';
import { objectiveKinds } from './objectiveKinds';
import { budgetTile } from './objectiveTiles';
import { sloTile, type DashboardSlo } from './sloTile';
import { bandTile, freshnessTile, heatMapTile, tasksTile, topServicesTile } from './usageTiles';

export const text = (content: string): MarkdownTile => ({ type: 'markdown', content });

/** So many SLOs of a section get a tile of their own; all of them are in its table. */
const mostSloTiles = 24;

/** SLO tiles, at most four beside each other. */
export const sloRow = (slos: readonly DashboardSlo[]): Row => ({ columns: 4, height: 3, tiles: slos.map(sloTile) });

/** The thresholds that SLOs demand of a metric, each once, lowest first. */
function thresholdsOf(slos: readonly DashboardSlo[], metric: UtilisationMetric): number[] {
  const found = objectiveKinds(slos).kinds.flatMap(({ sli }) =>
    sli.kind === 'time' && sli.metric === metric ? [sli.threshold] : [],
  );
  return [...new Set(found)].sort((one, other) => one - other);
}

function objectiveRows(target: Target, slos: readonly DashboardSlo[]): Row[] {
  const { kinds } = objectiveKinds(slos);
  const fresh = freshnessTile(target);
  if (kinds.length === 0) {
    const words = slos.length === 0 ? 'No SLO yet.' : 'None of its SLOs can be computed here; their tiles show them.';
    return [{ columns: 2, height: 3, tiles: [text(`**Error budget**\n\n${words}`), fresh] }];
  }
  const height = Math.max(3, tableHeight(kinds.reduce((rows, { targets }) => rows + targets.length, 0)));
  return [{ columns: 2, height, widths: [18, 6], tiles: [budgetTile('Error budget remaining', kinds, 50), fresh] }];
}

/** A target's part of a board: its SLOs, budgets, freshness, usage over time, tasks and services. */
export function sectionRows(target: Target, slos: readonly DashboardSlo[]): Row[] {
  const name = [target.cluster, ...(target.service === undefined ? [] : [target.service])].join(' / ');
  const more = slos.length - mostSloTiles;
  const rest =
    more > 0 ? `\n\n${more} more SLOs have no tile of their own; those that can be computed are in the table.` : '';
  const heading = `## ${markdownText(name)}\n${markdownText(`${target.accountId} · ${target.region}`)}${rest}`;
  const isCluster = target.service === undefined;
  const bands = (['cpu', 'memory'] as const).map((metric) => bandTile(metric, target, thresholdsOf(slos, metric)));
  return [
    { columns: 1, height: more > 0 ? 3 : 2, tiles: [text(heading)] },
    sloRow(slos.slice(0, mostSloTiles)),
    ...objectiveRows(target, slos),
    { columns: 2, height: 6, tiles: bands },
    ...(isCluster
      ? [
          {
            ...{ columns: 3, height: 6 },
            tiles: [tasksTile(target), topServicesTile('cpu', target), topServicesTile('memory', target)],
          },
          { columns: 1, height: 6, tiles: [heatMapTile('cpu', target)] },
        ]
      : [{ columns: 1, height: 6, tiles: [tasksTile(target)] }]),
  ];
}
