import { dashboardDocument } from '../../../domain/dashboards/dashboardDocument';
import { moveBoard } from '../../../domain/dashboards/moveBoard';
import type { ClassicDashboardSlo } from '../../../domain/dashboards/sliTile';
import type { PlatformDashboardSlo } from '../../../domain/dashboards/sloTile';
import type { Target } from '../../../domain/model/cluster';
import { isClassic, type TemplateId } from '../../../domain/model/slo';
import { templateOf } from '../../../domain/slo/templates/templates';
import { nthTarget, someTarget } from '../slo/someTarget';
import { someSlo } from './someSlo';

/** What an upgrade makes of a classic SLO: the same objective on the platform, whose slots are narrower. */
function successorOf({ key, name, target }: ClassicDashboardSlo, templateId: TemplateId): PlatformDashboardSlo {
  const template = templateOf(templateId);
  const objective = template.build(template.defaults, target, { engine: 'platform' });
  if (isClassic(objective)) throw new Error('The platform engine builds no classic SLO.');
  return { engine: 'platform', key, id: `id of ${key}`, name: `${name} (2)`, target, objective };
}

const pair = (templateId: TemplateId, target: Target = someTarget()) => {
  const classic = someSlo(templateId, target);
  return { classic, platform: successorOf(classic, templateId) };
};

const frame = { title: 'Shop', appUrl: 'https://env/ui/apps/my.app' };
const hostile = someTarget({ cluster: 'a_b*c | #1 [x](y) `z` \\', entityId: 'CUSTOM_DEVICE-00000000000000AA' });
const [one, two, three] = [
  pair('cluster-cpu-time'),
  pair('cluster-worst-service-memory', hostile),
  pair('cluster-cpu-headroom'),
];
const targets = [someTarget(), hostile, nthTarget(3)];
const all = [one, two, three];
const known = { classic: all.map(({ classic }) => classic), platform: all.map(({ platform }) => platform) };
const moves = all.map(({ classic, platform }) => ({
  from: classic.name,
  to: { id: platform.id, name: platform.name },
}));
const stored = (content: unknown): unknown => JSON.parse(JSON.stringify(content));

describe('moveBoard', () => {
  it('makes the board as it would be made of the platform SLOs: tables of budgets count their time slices', () => {
    // Asked for in another order than the sections'.
    const before = dashboardDocument({ ...frame, targets, slos: [two.classic, three.classic, one.classic] });
    expect(JSON.stringify(before)).toContain('7d, classic');
    const { content, moved, isWhole } = moveBoard(stored(before), moves, { ...frame, known });
    expect(isWhole).toBe(true);
    expect(moved).toHaveLength(3);
    expect(content).toEqual(
      dashboardDocument({ ...frame, targets, slos: [two.platform, three.platform, one.platform] }),
    );
    expect(JSON.stringify(content)).not.toContain('classic)');
  });

  it('leaves those that nothing was moved for as they are', () => {
    const before = dashboardDocument({ ...frame, targets, slos: known.classic });
    const { content } = moveBoard(stored(before), moves.slice(0, 1), { ...frame, known });
    expect(content).toEqual(dashboardDocument({ ...frame, targets, slos: [one.platform, two.classic, three.classic] }));
  });

  it('shows a platform SLO once that was beside its classic one', () => {
    const before = dashboardDocument({ ...frame, targets, slos: [one.platform, one.classic] });
    const { content, moved } = moveBoard(stored(before), moves, { ...frame, known });
    expect(moved).toMatchObject([{ outcome: 'removed' }]);
    expect(content).toEqual(dashboardDocument({ ...frame, targets, slos: [one.platform] }));
  });

  it('reads clusters of the AWS connection as such, and asks an SLO on the stream’s metrics as those are', () => {
    const polled = [someTarget({ family: 'connection' })];
    const before = dashboardDocument({ ...frame, targets: polled, slos: [three.classic] });
    const { content, isWhole } = moveBoard(stored(before), moves, { ...frame, known });
    expect(isWhole).toBe(true);
    const text = JSON.stringify(content);
    expect(text).toContain('cloud.aws.ecs.CPUUtilization.By.ClusterName');
    expect(text).toMatch(
      /cpuUtilizationByAccountIdClusterNameRegion, scalar: true\), by: {[^}]*cluster = clustername }/,
    );
  });

  it.each([
    ['that a person added to', (text: string) => text.replace('"version":21', '"version":21,"mine":true')],
    ['whose address of the app is another', (text: string) => text.replaceAll('https://env', 'https://other')],
  ])('moves tile by tile on one %s, and says that it is not whole', (_, change) => {
    const before = dashboardDocument({ ...frame, targets, slos: known.classic });
    const edited = JSON.parse(change(JSON.stringify(before))) as { tiles: object };
    const { content, moved, isWhole } = moveBoard(edited, moves, { ...frame, known });
    expect(isWhole).toBe(false);
    expect(moved).toHaveLength(3);
    expect(Object.keys((content as typeof edited).tiles)).toEqual(Object.keys(edited.tiles));
    expect(JSON.stringify(content)).toContain('7d, classic');
  });

  it('moves nothing the second time', () => {
    const before = dashboardDocument({ ...frame, targets, slos: known.classic });
    const { content } = moveBoard(stored(before), moves, { ...frame, known });
    expect(moveBoard(content, moves, { ...frame, known })).toEqual({ content, moved: [], isWhole: true });
  });
});
