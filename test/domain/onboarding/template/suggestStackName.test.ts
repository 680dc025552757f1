import { suggestStackName } from '../../../../domain/onboarding/template/suggestStackName';

describe('the suggested stack name', () => {
  it('is plain for the first stack', () => {
    expect(suggestStackName()).toBe('dynatrace-ecs');
  });

  it('is the next free one when a rolled-back stack still holds a name', () => {
    expect(suggestStackName(['dynatrace-ecs', 'other'])).toBe('dynatrace-ecs-2');
    expect(suggestStackName(['dynatrace-ecs-2', 'dynatrace-ecs'])).toBe('dynatrace-ecs-3');
    expect(suggestStackName(['dynatrace-ecs-2'])).toBe('dynatrace-ecs');
  });
});
