import type { Target } from '../model/cluster';
import type { ClassicSlo } from '../model/slo';
import { isEvaluationWindow } from '../queries/evaluationWindow';
import { readSli, type ReadSli } from '../queries/readSli';
import { sliValueDql } from '../queries/sliValueDql';
import { colorRules, type Step } from './colors';
import type { Tile } from './dashboardContent';
import { dataTile, percentUnit } from './dataTile';
import { markdownText } from './markdownText';

/** An SLO of the classic engine that gets a tile. */
export interface ClassicDashboardSlo {
  engine: 'classic';
  key: string;
  name: string;
  /** Null when the SLO was not made from one of our templates. */
  templateId: string | null;
  objective: ClassicSlo;
  target: Target;
}

/** How an SLI is colored by what it reaches. */
const steps = ({ targetSuccess, targetWarning }: ClassicSlo): Step[] => [
  { value: 0, color: 'critical' },
  { value: targetSuccess, color: 'warning' },
  { value: targetWarning, color: 'ideal' },
];

function sliOf({ templateId, objective }: ClassicDashboardSlo): ReadSli | null {
  if (templateId === null || !isEvaluationWindow(objective.evaluationWindow)) return null;
  return readSli(objective);
}

const titleStart = (window: string, target: number): string => `SLI over ${window.slice(1)} (target ${target} %): `;
const anyTitle = /^SLI over \S+ \(target \S+ %\): ([^]*)$/;

const unreadable = (name: string): string => `**${markdownText(name)}**\n\nIts definition is not one of `;

/** Whether a tile is one that this app makes for the classic SLO of this name, with whatever target and window it had then. */
export function isSliTileOf({ type, title, content }: Record<string, unknown>, name: string): boolean {
  if (type === 'markdown') return typeof content === 'string' && content.startsWith(unreadable(name));
  return type === 'data' && typeof title === 'string' && anyTitle.exec(title)?.[1] === name;
}

/**
 * The value of an SLO's SLI. Dashboards have SLO tiles for platform SLOs only
 * (https://docs.dynatrace.com/docs/deliver/service-level-objectives/service-level-objective-tile-add-to-dashboard),
 * so a classic SLO gets a data tile that computes the same SLI. Where its definition is not one of ours (edited by hand), the
 * tile says so instead of showing another number.
 */
export function sliTile(slo: ClassicDashboardSlo): Tile {
  const { name, objective, target } = slo;
  const sli = sliOf(slo);
  if (sli === null) {
    return {
      type: 'markdown',
      content: `${unreadable(name)}ECS SLO Launchpad's, so its SLI is not shown here. Open it in Service-Level Objectives Classic.`,
    };
  }
  return dataTile({
    title: `${titleStart(objective.evaluationWindow, objective.targetSuccess)}${name}`,
    query: sliValueDql(sli, target, objective.evaluationWindow),
    visualization: 'singleValue',
    visualizationSettings: {
      singleValue: {
        recordField: 'sli',
        labelMode: 'none',
        colorThresholdTarget: 'value',
        trend: { isVisible: false },
      },
      coloring: { colorRules: colorRules('sli', steps(objective)), thresholdRules: [] },
      unitsOverrides: [percentUnit('sli')],
    },
  });
}
