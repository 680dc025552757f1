import { defaultSettings, stateKeys, type LaunchpadSettings } from '../../domain/model/settings';
import type { World } from '../world/world';
import { appStateShelf } from '../platform/state/appStateShelf';

/** The app's settings as somebody would have set them for this environment: its own console, and a published template. */
export function seedSettings(world: World): void {
  const settings: LaunchpadSettings = {
    ...defaultSettings,
    consoleOrigin: `${world.origin}/aws/console`,
    templateUrl: 'https://ecs-slo-launchpad-templates.s3.us-east-1.amazonaws.com/ecs-metric-stream.yaml',
  };
  world.shelf(appStateShelf).set(stateKeys.settings, { value: JSON.stringify(settings), modified: world.clock.now() });
}
