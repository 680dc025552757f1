import type { ApplyResult } from '../../../domain/contract/applySlos';
import type { RunStop } from '../../../domain/contract/envelope';
import type { PlanItem } from '../../../domain/model/planItem';
import type { PlatformSlos } from '../../platform/platformSlos';
import type { SloObjects } from '../../platform/settings/sloObjects';
import type { Deadline } from '../pacing/deadline';

export interface ApplySlosParts {
  sloObjects: SloObjects;
  platformSlos: PlatformSlos;
  wait: (ms: number) => Promise<void>;
  /** 0 ≤ value < 1. */
  random: () => number;
  /** Milliseconds, of any beginning. */
  stopwatch: () => number;
  /** Of a run that this is a part of; without it, its own. */
  deadline?: Deadline;
}

export type ApplyWork = ApplySlosParts & { deadline: Deadline };

export interface Applied {
  results: ReadonlyMap<string, ApplyResult>;
  remaining: PlanItem[];
  stop: RunStop | null;
}
