import type { Target } from '../model/cluster';
import type { Slo } from '../model/slo';

/** An SLO to be written as code. */
export interface ExportItem {
  /** Null for an SLO that is not ours. */
  key: string | null;
  /** Settings object id (classic) or SLO id (platform); null for one that was never saved. */
  id: string | null;
  /** As stored. */
  definition: Slo;
  /** What it is about, where that is known. */
  target?: Target | null;
}

/** A file to save. */
export interface ExportFile {
  /** Relative, with `/`. */
  path: string;
  text: string;
}

/** The backend keeps 32-bit floats: 99.9000015258789 is 99.9. To 4 decimals. */
export const cleanNumber = (value: number): number => Number(value.toFixed(4));
