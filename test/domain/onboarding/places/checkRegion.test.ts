import { checkRegion } from '../../../../domain/onboarding/places/checkRegion';
import { regions } from '../../../../domain/onboarding/places/regions';
import { failureOf } from '../failureOf';

describe('a region that somebody typed', () => {
  it.each([...regions.map(({ id }) => id), 'eu-west-4', 'ap-southeast-8', 'us-gov-central-1', 'mx-northwest-1'])(
    'may be %s, of the table or newer than it',
    (region) => {
      expect(() => checkRegion(region)).not.toThrow();
    },
  );

  it.each([
    ['eu-wst-1', 'Did you mean eu-west-1?'],
    ['us-esat-1', 'Did you mean us-east-1?'],
    ['EU-WEST-1', 'Did you mean eu-west-1?'],
    [' eu-west-1', 'Did you mean eu-west-1?'],
    ['euwest1', 'Did you mean eu-west-1?'],
    ['ap-southest-2', 'Did you mean ap-southeast-2?'],
    ['us-east-1b', 'Did you mean us-east-1?'],
    ['cn-nrth-1', 'Did you mean cn-north-1?'],
    ['', 'Choose a region such as eu-west-1.'],
    ['everywhere', 'Choose a region such as eu-west-1.'],
  ])('may not be %j: %s', (region, hint) => {
    const failure = failureOf(() => checkRegion(region));
    expect(failure.message).toMatch(/^region: .* is (not an AWS region|an availability zone, not a region)$/);
    expect(failure.hint).toBe(hint);
  });
});
