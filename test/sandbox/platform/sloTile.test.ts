import { createPlatformSlo } from '../../../sandbox/platform/slo/createPlatformSlo';
import { sloTile } from '../../../sandbox/runtime/viewer/sloTile';
import { answer, smallWorld, writeMinutes } from '../dynatrace/smallWorld';
import { anSlo } from './sloApi';

describe('an SLO tile in the viewer', () => {
  const tileOf = (more: Record<string, unknown>, values: number[]) => {
    const world = smallWorld();
    writeMinutes(world, 'cpu', {}, values);
    const { id } = answer(world, createPlatformSlo, { json: anSlo(more) }).body as { id: string };
    return sloTile(world, id);
  };

  it('shows status, value, error budget, target and timeframe', () => {
    expect(tileOf({}, [92, 93])).toEqual([
      { status: 'WARNING', value: 92.5, errorBudget: 2.5, target: 90, timeframe: 'now-10m', message: '' },
    ]);
  });

  it('says why there is no value', () => {
    expect(tileOf({}, [])).toEqual([
      {
        ...{ status: 'ERROR', value: null, errorBudget: null, target: 90, timeframe: 'now-10m' },
        message: 'No data in the timeframe of the SLO.',
      },
    ]);
  });

  it('says that an SLO is gone', () => {
    expect(sloTile(smallWorld(), 'a&b')).toBeNull();
  });
});
