import type { Target } from '../model/cluster';
import type { PlatformSlo } from '../model/slo';
import type { Tile } from './dashboardContent';
import { sliTile, type ClassicDashboardSlo } from './sliTile';

/** An SLO of the platform engine that gets a tile. */
export interface PlatformDashboardSlo {
  engine: 'platform';
  key: string;
  id: string;
  name: string;
  target: Target;
  /** As it is stored; without it the board cannot compute its budget. */
  objective?: PlatformSlo;
}

/** An SLO that gets a tile. */
export type DashboardSlo = ClassicDashboardSlo | PlatformDashboardSlo;

/** The tile that Dashboards has for platform SLOs; for a classic SLO one that computes its SLI. */
export function sloTile(slo: DashboardSlo): Tile {
  return slo.engine === 'platform' ? { type: 'slo', title: slo.name, input: slo.id } : sliTile(slo);
}
