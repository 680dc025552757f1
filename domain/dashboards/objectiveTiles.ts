import { budgetTableDql, leftName } from '../queries/boards/fleetBoardDql';
import type { ObjectiveKind } from '../queries/boards/budgetDql';
import { colorRules } from './colors';
import type { DataTile } from './dashboardContent';
import { dataTile, percentUnit } from './dataTile';

/** How a budget is colored: overspent, nearly spent, enough. Percent of it that is left. */
export const budgetSteps = [
  { value: -1_000_000, color: 'critical' },
  { value: 0, color: 'warning' },
  { value: 25, color: 'ideal' },
] as const;

/** Objectives by the error budget that is left, least first. */
export function budgetTile(title: string, kinds: readonly ObjectiveKind[], limit: number): DataTile {
  return dataTile({
    title,
    description:
      'Computed from the metrics over the window of each SLO, whatever timeframe is chosen above; below 0 % the budget is overspent. Maintenance windows are not taken out here: the SLO’s own value is the reference.',
    query: budgetTableDql(kinds, limit),
    visualization: 'table',
    visualizationSettings: {
      coloring: { colorRules: colorRules(leftName, budgetSteps), thresholdRules: [] },
      table: { rowDensity: 'condensed', colorThresholdTarget: 'value', hiddenColumns: [], columnWidths: {} },
      unitsOverrides: [percentUnit('SLI'), percentUnit('Target'), percentUnit(leftName, 0)],
    },
  });
}
