import { budgetTableDql, statusName } from '../queries/boards/fleetBoardDql';
import { statusNames, type ObjectiveKind } from '../queries/boards/budgetDql';
import { textRules } from './colors';
import type { DataTile } from './dashboardContent';
import { dataTile, percentUnit } from './dataTile';

/** How a status is colored where it stands in words. */
export const statusRules = textRules(statusName, {
  ...{ [statusNames.missed]: 'critical', [statusNames.warning]: 'warning', [statusNames.met]: 'ideal' },
});

/** SLOs by the error budget that remains, least first. */
export function budgetTile(title: string, kinds: readonly ObjectiveKind[], limit: number): DataTile {
  return dataTile({
    title,
    description:
      'Computed from the metrics over the window of each SLO, whatever timeframe is chosen above; “overspent 2×” is twice the budget. Maintenance windows are not taken out here: the SLO’s own value is the reference.',
    query: budgetTableDql(kinds, limit),
    visualization: 'table',
    visualizationSettings: {
      coloring: { colorRules: statusRules, thresholdRules: [] },
      table: { rowDensity: 'condensed', colorThresholdTarget: 'value', hiddenColumns: [], columnWidths: {} },
      unitsOverrides: [percentUnit('SLI'), percentUnit('Target')],
    },
  });
}
