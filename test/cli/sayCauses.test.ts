import { sayCauses } from '../../cloudformation/cli/deployment/sayCauses';
import { awsFailure } from '../../cloudformation/cli/aws/awsFailure';

const explained = (cause: string, fix: string) => ({ cause, fix, whose: 'operator' as const });
const said = (failed: Parameters<typeof sayCauses>[0]) => {
  const lines: string[] = [];
  sayCauses(failed, { say: (line) => lines.push(line) });
  return lines;
};

describe('a deployment to several regions', () => {
  it('tells a cause once with all its regions, what to do and whose move it is', () => {
    const scp = explained('An SCP does not allow iam:CreateRole.', 'Ask the organization.');
    const quota = explained('A quota is used up.', 'Look: aws service-quotas --region eu-west-1.');
    expect(
      said([
        { region: 'eu-west-1', explanations: [scp, quota] },
        { region: 'us-east-1', explanations: [scp] },
        {
          region: 'eu-central-1',
          explanations: [explained(quota.cause, quota.fix.replace('eu-west-1', 'eu-central-1'))],
        },
        { region: 'eu-north-1', explanations: [] },
      ]),
    ).toEqual([
      '1. In eu-west-1, us-east-1: An SCP does not allow iam:CreateRole.',
      '   What to do: Ask the organization.',
      '   Whose move: whoever administers the AWS account or its organization',
      '2. In eu-west-1, eu-central-1: A quota is used up.',
      '   What to do: Look: aws service-quotas --region eu-west-1.',
      '   Whose move: whoever administers the AWS account or its organization',
    ]);
  });
});

describe('an error of an AWS client', () => {
  const failure = (name: string, message: string, status = 400) =>
    awsFailure(Object.assign(new Error(message), { name, $metadata: { httpStatusCode: status } }));

  it.each([
    [
      'ValidationError',
      'Stack:arn:aws:cloudformation:eu-west-1:111122223333:stack/ecs/1 is in UPDATE_ROLLBACK_FAILED state and can not be updated.',
      'continue-update-rollback --stack-name ecs',
    ],
    ['InsufficientCapabilitiesException', 'Requires capabilities : [CAPABILITY_IAM]', '--capabilities CAPABILITY_IAM'],
    ['LimitExceededException', 'Cannot exceed quota for RolesPerAccount: 1000', '--service-code iam'],
    [
      'OperationAborted',
      'A conflicting conditional operation is currently in progress against this resource.',
      'up to an hour',
    ],
  ])('is explained by the table of failed stacks: %s', (name, message, hint) => {
    const found = failure(name, message);
    expect(found.hint).toContain(hint);
    expect(found.message).toContain(`AWS said: “${message}”`);
  });

  it('is quoted when the table does not know it', () => {
    expect(failure('ValidationError', 'The frobnicator is cold')).toMatchObject({
      code: 'InvalidInput',
      message: 'AWS refused it: The frobnicator is cold',
    });
  });
});
