import fc from 'fast-check';
import { dashboardId } from '../../../domain/dashboards/dashboardId';
import { hostileText } from '../queries/hostileText';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

describe('dashboardId', () => {
  it('is readable and always the same for a title', () => {
    expect(dashboardId('ECS: Überblick (prod)')).toMatch(/^ecs-slo-launchpad-ecs-u-berblick-prod-[0-9a-f]{16}$/);
    expect(dashboardId('ECS')).toBe(dashboardId('ECS'));
  });

  it('differs for titles that look alike once cleaned', () => {
    expect(new Set(['A b', 'a b', 'a-b', 'a  b', '', '!!!', '集'].map(dashboardId)).size).toBe(7);
  });

  it('is an id the document service takes, for any title', () => {
    fc.assert(
      fc.property(hostileText, (title) => {
        const id = dashboardId(title);
        expect(id).toMatch(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/);
        expect(id.length).toBeLessThanOrEqual(100);
        expect(id).not.toMatch(uuid);
      }),
    );
  });
});
