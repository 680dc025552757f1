import type { DataTile } from './dashboardContent';

/** A tile that shows a DQL query; query settings are those the Dashboards app itself writes for a new tile. */
export function dataTile(
  tile: Pick<DataTile, 'title' | 'description' | 'query' | 'visualization' | 'visualizationSettings'>,
  maxResultRecords = 1000,
): DataTile {
  return {
    type: 'data',
    ...tile,
    visualizationSettings: { autoSelectVisualization: false, ...tile.visualizationSettings },
    querySettings: {
      maxResultRecords,
      defaultScanLimitGbytes: 500,
      maxResultMegaBytes: 1,
      defaultSamplingRatio: 10,
      enableSampling: false,
    },
    davis: { enabled: false, davisVisualization: { isAvailable: true } },
  };
}

/** Shows a field as a percentage. */
export const percentUnit = (field: string, decimals = 2): Record<string, unknown> =>
  unit(field, { unitCategory: 'percentage', baseUnit: 'percent', decimals });

/** Shows a field as minutes. */
export const minutesUnit = (field: string): Record<string, unknown> =>
  unit(field, { unitCategory: 'time', baseUnit: 'minute', decimals: 0 });

const unit = (field: string, of: Record<string, unknown>): Record<string, unknown> => ({
  ...{ identifier: field, displayUnit: null, suffix: '', delimiter: false, added: 0 },
  ...of,
});
