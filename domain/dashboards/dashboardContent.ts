/**
 * The part of a Dashboards document's content (version 21) that this product writes.
 * Shape: https://docs.dynatrace.com/docs/analyze-explore-automate/dashboards-and-notebooks/document-api/document-structure-dashboards
 * and, for what is inside `visualizationSettings`, public dashboards
 * (https://github.com/Dynatrace/dynatrace-configuration-as-code-samples).
 */
export interface DashboardContent {
  version: 21;
  variables: Variable[];
  tiles: Record<string, Tile>;
  layouts: Record<string, Layout>;
  importedWithCode: false;
  settings: Record<string, never>;
}

/** A picker above the board; its query yields one field. https://github.com/Dynatrace/dynatrace-for-ai (dt-app-dashboards, variables.md) */
export interface Variable {
  version: 2;
  key: string;
  type: 'query';
  visible: boolean;
  editable: boolean;
  input: string;
  multiple: boolean;
  defaultValue: string;
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

export type Visualization =
  'bandChart' | 'lineChart' | 'categoricalBarChart' | 'heatmap' | 'honeycomb' | 'singleValue' | 'table';

export interface DataTile {
  type: 'data';
  title: string;
  description?: string;
  query: string;
  visualization: Visualization;
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
