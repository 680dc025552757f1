import { usualThreshold, type UtilisationMetric } from '../model/ecsMetrics';
import type { FamilyScope } from '../queries/boards/boardScope';
import { statusOf } from '../queries/boards/budgetDql';
import {
  type BoardObjectives,
  clusterTableDql,
  hottestServiceDql,
  missingTasksDql,
  topClustersDql,
  usageNames,
  worstStatusDql,
} from '../queries/boards/fleetBoardDql';
import { connectionLagDql, streamLagDql } from '../queries/boards/lagDql';
import { appended } from '../queries/dql';
import { cellColors, colorRules, type Step } from './colors';
import type { DataTile } from './dashboardContent';
import { dataTile, minutesUnit, percentUnit } from './dataTile';
import { statusRules } from './objectiveTiles';
import { lagSteps } from './usageTiles';

const statusSteps: readonly Step[] = [
  { value: statusOf.none, color: 'neutral' },
  { value: statusOf.unknown, color: 'neutral' },
  { value: statusOf.met, color: 'ideal' },
  { value: statusOf.warning, color: 'warning' },
  { value: statusOf.missed, color: 'critical' },
];

/** A cell per cluster. */
export function statusTile(scopes: readonly FamilyScope[], objectives: BoardObjectives): DataTile {
  return dataTile({
    title: 'Clusters by worst SLO status',
    description:
      'Red missed, yellow at risk, green met; gray has no SLO, or none with a value: nothing was measured in its window, or only its own tile shows it. The number sorts them.',
    query: worstStatusDql(scopes, objectives),
    visualization: 'honeycomb',
    visualizationSettings: {
      honeycomb: {
        ...{ shape: 'hexagon', colorMode: 'custom-colors', customColors: cellColors(statusSteps) },
        ...{ dataMappings: { value: 'status' }, displayedFields: ['cluster', 'standing'] },
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
export function clusterTableTile(scopes: readonly FamilyScope[], objectives: BoardObjectives): DataTile {
  const isCovered = objectives.withSlo.size > 0;
  return dataTile({
    title: `Clusters: ${isCovered ? 'worst SLO status, least error budget remaining, ' : ''}mean and peak of their services`,
    query: clusterTableDql(scopes, objectives),
    visualization: 'table',
    visualizationSettings: {
      coloring: { colorRules: isCovered ? statusRules : [], thresholdRules: [] },
      table: { rowDensity: 'condensed', colorThresholdTarget: 'value', hiddenColumns: [], columnWidths: {} },
      unitsOverrides: Object.values(usageNames).map((field) => percentUnit(field, 0)),
    },
  });
}
