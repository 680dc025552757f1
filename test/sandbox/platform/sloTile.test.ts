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

  it('shows name, status, value, error budget and target', () => {
    expect(tileOf({}, [92, 93])).toBe(
      '<p>shop CPU</p><ul><li><strong>WARNING</strong> 92.5 %, error budget 2.5 % (target 90 %, now-10m)</li></ul>',
    );
  });

  it('says why there is no value, and shows a hostile name as text', () => {
    expect(tileOf({ name: '<script>' }, [])).toBe(
      '<p>&lt;script&gt;</p><ul><li><strong>ERROR</strong> No data in the timeframe of the SLO. (target 90 %, now-10m)</li></ul>',
    );
  });

  it('says that an SLO is gone', () => {
    expect(sloTile(smallWorld(), 'a&b')).toContain('no SLO with the id <code>a&amp;b</code>');
  });
});
