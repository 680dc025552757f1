import { usualThreshold, type UtilisationMetric } from '../model/ecsMetrics';
import type { FamilyScope } from '../queries/boards/boardScope';
import { statusOf, type ObjectiveKind } from '../queries/boards/budgetDql';
import {
  clusterTableDql,
  connectionLagDql,
  hottestServiceDql,
  leftName,
  missingTasksDql,
  streamLagDql,
  topClustersDql,
  usageNames,
  worstStatusDql,
} from '../queries/boards/fleetBoardDql';
import { appended } from '../queries/dql';
import { cellColors, colorRules, type Step } from './colors';
import type { DataTile } from './dashboardContent';
import { dataTile, minutesUnit, percentUnit } from './dataTile';
import { budgetSteps } from './objectiveTiles';
import { lagSteps } from './usageTiles';

const statusSteps: readonly Step[] = [
  { value: statusOf.none, color: 'neutral' },
  { value: statusOf.met, color: 'ideal' },
  { value: statusOf.warning, color: 'warning' },
  { value: statusOf.missed, color: 'critical' },
];

/** A cell per cluster. */
export function statusTile(scopes: readonly FamilyScope[], kinds: readonly ObjectiveKind[]): DataTile {
  return dataTile({
    title: 'Clusters by worst SLO status (2 missed, 1 warning, 0 met, −1 no SLO)',
    query: worstStatusDql(scopes, kinds),
    visualization: 'honeycomb',
    visualizationSettings: {
      honeycomb: {
        ...{ shape: 'hexagon', colorMode: 'custom-colors', customColors: cellColors(statusSteps) },
        ...{ dataMappings: { value: 'status' }, displayedFields: ['cluster'] },
        ...{ legend: { hidden: true }, truncationMode: 'middle' },
      },
      coloring: { colorRules: colorRules('status', statusSteps), thresholdRules: [] },
    },
  });
}

/** How far below the usual threshold a service is nearly hot, percent. */
const nearly = 10;

const heatSteps = (metric: UtilisationMetric): readonly Step[] => [
  { value: 0, color: 'ideal' },
  { value: usualThreshold[metric] - nearly, color: 'warning' },
  { value: usualThreshold[metric], color: 'critical' },
];

/** A cell per cluster in the color of its hottest service. */
export function heatTile(scopes: readonly FamilyScope[], metric: UtilisationMetric): DataTile {
  const steps = heatSteps(metric);
  const hot = usualThreshold[metric];
  return dataTile({
    title: `Clusters by ${metric === 'cpu' ? 'CPU' : 'memory'} of their hottest service`,
    description: `Mean of the timeframe; warning from ${hot - nearly} %, critical from ${hot} %.`,
    query: hottestServiceDql(scopes, metric),
    visualization: 'honeycomb',
    visualizationSettings: {
      honeycomb: {
        ...{ shape: 'hexagon', colorMode: 'custom-colors', customColors: cellColors(steps) },
        ...{ dataMappings: { value: 'usage' }, displayedFields: ['cluster'] },
        ...{ legend: { hidden: true }, truncationMode: 'middle' },
      },
      coloring: { colorRules: colorRules('usage', steps), thresholdRules: [] },
      unitsOverrides: [percentUnit('usage', 0)],
    },
  });
}

/** The services that ran fewer tasks than desired. */
export function missingTasksTile(scopes: readonly FamilyScope[]): DataTile {
  return dataTile({
    title: 'Services short of tasks',
    description: 'Measured where Container Insights is switched on; empty when every service ran what it should.',
    query: missingTasksDql(scopes),
    visualization: 'table',
    visualizationSettings: {
      table: { rowDensity: 'condensed', colorThresholdTarget: 'value', hiddenColumns: [], columnWidths: {} },
      unitsOverrides: [percentUnit('Of the time', 0)],
    },
  });
}

/** The clusters whose services use most, as bars. */
export function topClustersTile(scopes: readonly FamilyScope[], metric: UtilisationMetric): DataTile {
  return dataTile({
    title: `Top clusters by ${metric === 'cpu' ? 'CPU' : 'memory'} of their services`,
    query: topClustersDql(scopes, metric),
    visualization: 'categoricalBarChart',
    visualizationSettings: {
      chartSettings: {
        categoricalBarChartSettings: {
          ...{ layout: 'horizontal', categoryAxis: ['cluster'], categoryAxisLabel: 'Cluster' },
          ...{ valueAxis: ['usage'], valueAxisLabel: 'Average utilization' },
        },
        legend: { hidden: true },
        truncationMode: 'middle',
      },
      unitsOverrides: [percentUnit('usage')],
    },
  });
}

/** How far each pipeline is behind. */
export function lagTile(scopes: readonly FamilyScope[]): DataTile {
  const polled = scopes.filter(({ family }) => family === 'connection').map(connectionLagDql);
  const streamed = scopes.some(({ family }) => family === 'stream') ? [streamLagDql()] : [];
  return dataTile({
    title: 'Pipelines by minutes since their newest data',
    description: 'Over the last day; a pipeline that was silent all day is missing.',
    query: `${appended([...streamed, ...polled])}\n| sort Minutes desc`,
    visualization: 'table',
    visualizationSettings: {
      coloring: { colorRules: colorRules('Minutes', lagSteps), thresholdRules: [] },
      table: { rowDensity: 'condensed', colorThresholdTarget: 'value', hiddenColumns: [], columnWidths: {} },
      unitsOverrides: [minutesUnit('Minutes')],
    },
  });
}

/** One row a cluster. */
export function clusterTableTile(scopes: readonly FamilyScope[], kinds: readonly ObjectiveKind[]): DataTile {
  return dataTile({
    title: `Clusters: mean and peak of their services${kinds.length === 0 ? '' : ', and the least error budget remaining'}`,
    query: clusterTableDql(scopes, kinds),
    visualization: 'table',
    visualizationSettings: {
      coloring: { colorRules: kinds.length === 0 ? [] : colorRules(leftName, budgetSteps), thresholdRules: [] },
      table: { rowDensity: 'condensed', colorThresholdTarget: 'value', hiddenColumns: [], columnWidths: {} },
      unitsOverrides: [
        ...Object.values(usageNames).map((field) => percentUnit(field, 0)),
        ...(kinds.length === 0 ? [] : [percentUnit(leftName, 0)]),
      ],
    },
  });
}
