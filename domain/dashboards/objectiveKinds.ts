import type { Target } from '../model/cluster';
import type { Sli } from '../model/sli';
import { isClassic } from '../model/slo';
import { familyOfKey } from '../model/metricFamily';
import type { ObjectiveKind } from '../queries/boards/budgetDql';
import { isEvaluationWindow, slotMinutes } from '../queries/evaluationWindow';
import { readSli } from '../queries/readSli';
import type { DashboardSlo } from './sloTile';

/** How many kinds one table reads; each is a query of its own inside it. */
export const mostKinds = 12;

const metricWords = { cpu: 'CPU', memory: 'memory' } as const;

/** The two engines cut their slots differently, so one key can stand there twice. */
function words(sli: Sli, window: string, engine: DashboardSlo['engine']): string {
  const over = `(${window.slice(1)}${engine === 'classic' ? ', classic' : ''})`;
  if (sli.kind === 'running-tasks') return `tasks running as desired ${over}`;
  if (sli.kind === 'headroom') return `${metricWords[sli.metric]} headroom ${over}`;
  const whose = sli.level === 'worst-service' ? 'worst service ' : '';
  return `${whose}${metricWords[sli.metric]} below ${sli.threshold} % ${over}`;
}

/** What is asked of a target over which window; null where the definition is not one of ours. */
function kindOf(slo: DashboardSlo): Omit<ObjectiveKind, 'targets'> | null {
  const { objective } = slo;
  if (objective === undefined || (slo.engine === 'classic' && slo.templateId === null)) return null;
  const read = readSli(objective);
  if (read === null) return null;
  const { sli, keys } = read;
  const [criterion] = isClassic(objective) ? [] : objective.criteria;
  const window = isClassic(objective)
    ? objective.evaluationWindow
    : (criterion?.timeframeFrom.replace(/^now/, '') ?? '');
  if (!isEvaluationWindow(window)) return null;
  const goal = isClassic(objective) ? objective.targetSuccess : (criterion?.target ?? 0);
  const warning = isClassic(objective) ? objective.targetWarning : (criterion?.warning ?? goal);
  if (goal >= 100) return null;
  return {
    ...{
      words: words(sli, window, slo.engine),
      sli,
      keys,
      family: familyOfKey(keys[0] ?? ''),
      window,
      warning,
      target: goal,
    },
    slotMinutes: read.slotMinutes ?? slotMinutes(window),
  };
}

export interface FoundKinds {
  kinds: ObjectiveKind[];
  /** Objectives that no table of ours can compute, or that are beyond `mostKinds`. */
  leftOut: DashboardSlo[];
}

/** Objectives that ask the same, together; those first that most targets have. The same input gives the same order. */
export function objectiveKinds(slos: readonly DashboardSlo[]): FoundKinds {
  const found = new Map<string, { kind: Omit<ObjectiveKind, 'targets'>; slos: DashboardSlo[]; targets: Target[] }>();
  const leftOut: DashboardSlo[] = [];
  for (const slo of slos) {
    const kind = kindOf(slo);
    if (kind === null) leftOut.push(slo);
    else {
      const key = JSON.stringify(kind);
      const one = found.get(key) ?? { kind, slos: [], targets: [] };
      found.set(key, one);
      one.slos.push(slo);
      one.targets.push(slo.target);
    }
  }
  const order = [...found.values()].sort((one, other) => other.slos.length - one.slos.length);
  return {
    kinds: order.slice(0, mostKinds).map(({ kind, targets }) => ({ ...kind, targets })),
    leftOut: [...leftOut, ...order.slice(mostKinds).flatMap((one) => one.slos)],
  };
}
