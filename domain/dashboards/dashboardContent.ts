/**
 * The part of a Dashboards document's content (version 21) that this product writes.
 * Shape: https://github.com/Dynatrace/dynatrace-configuration-as-code-samples (argocd_observability, version 21).
 */
export interface DashboardContent {
  version: 21;
  variables: never[];
  tiles: Record<string, Tile>;
  layouts: Record<string, Layout>;
  importedWithCode: false;
  settings: Record<string, never>;
}

export type Tile = MarkdownTile | DataTile | SloTile;

export interface MarkdownTile {
  type: 'markdown';
  content: string;
}

/** Shows a platform SLO over its own window, whatever timeframe the dashboard has. */
export interface SloTile {
  type: 'slo';
  title: string;
  /** Id of the platform SLO; classic ones have no such tile. */
  input: string;
}

export interface DataTile {
  type: 'data';
  title: string;
  query: string;
  visualization: 'lineChart' | 'categoricalBarChart' | 'singleValue';
  visualizationSettings: Record<string, unknown>;
  querySettings: {
    maxResultRecords: number;
    defaultScanLimitGbytes: number;
    maxResultMegaBytes: number;
    defaultSamplingRatio: number;
    enableSampling: boolean;
  };
  davis: { enabled: boolean; davisVisualization: { isAvailable: boolean } };
}

/** Grid units; the grid is `gridWidth` wide. */
export interface Layout {
  x: number;
  y: number;
  w: number;
  h: number;
}

export const gridWidth = 24;
