import type { DataTile } from './dashboardContent';

/** A tile that shows a DQL query; query settings are those the Dashboards app itself writes for a new tile. */
export function dataTile(
  tile: Pick<DataTile, 'title' | 'query' | 'visualization' | 'visualizationSettings'>,
): DataTile {
  return {
    type: 'data',
    ...tile,
    querySettings: {
      maxResultRecords: 1000,
      defaultScanLimitGbytes: 500,
      maxResultMegaBytes: 1,
      defaultSamplingRatio: 10,
      enableSampling: false,
    },
    davis: { enabled: false, davisVisualization: { isAvailable: true } },
  };
}

/** Shows a field as a percentage. */
export function percentUnit(field: string): Record<string, unknown> {
  return {
    identifier: field,
    unitCategory: 'percentage',
    baseUnit: 'percent',
    displayUnit: null,
    decimals: 2,
    suffix: '',
    delimiter: false,
    added: 0,
  };
}
