import type { LaunchpadSettings } from '../../model/settings';
import type { PickedMetrics } from '../template/ecsMetricNames';
import type { FilterPresetId } from '../template/filterPresets';

/** What holds for every account of a fleet. No token: it is typed in AWS, or read from the environment of a shell. */
export interface FleetChoice {
  /** API address of the environment, as `environmentApiUrl` gives it. */
  environmentApiUrl: string;
  ingestEndpoint: LaunchpadSettings['ingestEndpoint'];
  /** Null until somebody published the template. */
  templateUrl: string | null;
  consoleOrigin: string | null;
  preset: FilterPresetId;
  namespaces: string;
  /** For the preset `EcsMetrics`. */
  picked?: PickedMetrics;
  stackName: string;
}

/** The environment variable that the companion reads the token from. */
export const tokenVariable = 'DYNATRACE_TOKEN';
