import { stackPageLink } from '../../../../domain/onboarding/link/stackPageLink';
import { failureOf } from '../failureOf';

const stack = 'arn:aws:cloudformation:eu-west-1:123456789012:stack/dynatrace-ecs/11111111-2222-3333-4444-555555555555';

describe('the link to the page of a stack', () => {
  it('names the stack in the fragment, encoded', () => {
    expect(stackPageLink({ region: 'eu-west-1', stack, consoleOrigin: null })).toBe(
      'https://eu-west-1.console.aws.amazon.com/cloudformation/home?region=eu-west-1#/stacks/stackinfo?stackId=' +
        'arn%3Aaws%3Acloudformation%3Aeu-west-1%3A123456789012%3Astack%2Fdynatrace-ecs%2F11111111-2222-3333-4444-555555555555',
    );
  });

  it('does not exist where there is no public console', () => {
    expect(stackPageLink({ region: 'us-iso-east-1', stack: 'x', consoleOrigin: null })).toBeNull();
  });

  it('is refused for something that is no region', () => {
    expect(failureOf(() => stackPageLink({ region: 'nowhere', stack: 'x', consoleOrigin: null })).code).toBe(
      'InvalidInput',
    );
  });
});
