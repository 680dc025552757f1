import { changeStored } from '../../../../api/usecases/stored/changeStored';
import { listStored } from '../../../../api/usecases/stored/listStored';
import type { KeptKind } from '../../../../domain/model/kept/keptObject';
import { FakeAppSettings, type SettingsFault } from '../../../kit/fakeAppSettings';

export const one = {
  ...{ accountId: '123456789012', region: 'eu-west-1', stackName: 'ecs', preset: 'EcsSlo' },
  launchedAt: '2026-11-22T18:00:00.000Z',
};
export const other = { ...one, region: 'us-east-1', metrics: { ecs: ['CPUUtilization'], insights: [] } };
/** In a region that AWS does not have. */
export const odd = { ...one, region: 'mars-north-1' };
export const asState = (...connections: object[]) => JSON.stringify({ version: 1, connections });

/** App settings and the app's state for connections, with doors that can be shut. */
export function aStoredWorld(state: string | null, fault: SettingsFault = () => undefined) {
  const unique = ({ accountId, region }: Record<string, unknown>) => `${String(accountId)} ${String(region)}`;
  const doors = { fault };
  const world = Object.assign(doors, {
    ...{ state, writes: 0 },
    settings: new FakeAppSettings(unique, (verb) => doors.fault(verb)),
  });
  const states = {
    read: async () => (world.state === null ? undefined : (JSON.parse(world.state) as unknown)),
    write: async (_key: string, value: unknown) => {
      world.writes += 1;
      world.state = JSON.stringify(value);
    },
  };
  const shelfOf = <T>(kind: KeptKind<T>) => ({ kind, settings: world.settings, states });
  const parts = { shelfOf, now: () => Date.parse('2026-11-22T18:00:00.000Z') };
  return {
    world,
    list: () => listStored(parts)({ kind: 'connections' }),
    change: (change: object) => changeStored(parts)({ kind: 'connections', ...change }),
    stateNow: () => JSON.parse(world.state ?? 'null') as unknown,
  };
}
