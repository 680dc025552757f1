import type { ChangeSetFacts, ChangeSets } from '../../../cloudformation/cli/aws/changeSets';
import type { Stacks } from '../../../cloudformation/cli/aws/stacks';
import { planDeployment } from '../../../cloudformation/cli/deployment/planDeployment';
import type { Target } from '../../../cloudformation/cli/deployment/target';
import { recordedRun } from '../recordedRun';

const target: Target = {
  accountId: '111122223333',
  token: null,
  settings: { tags: {}, roleArn: null, isProtected: false },
  choice: {
    version: 1,
    template: 'ecs-metric-stream',
    region: 'eu-west-1',
    stackName: 'dynatrace-ecs',
    templateUrl: null,
    parameters: { DynatraceEnvironmentUrl: 'https://abc12345.live.dynatrace.com' },
    file: { name: 'ecs-metric-stream', body: 'Resources: {}', version: '1.0.0', sha256: '', parameters: [] },
  },
};

/** Plans against AWS that answers every question about the change set with these facts; `removed` is what was deleted. */
async function planned(facts: ChangeSetFacts) {
  const removed: string[] = [];
  let minutes = 0;
  const changeSets: ChangeSets = {
    create: async () => ({ id: 'set', stackId: 'stack' }),
    describe: async () => facts,
    execute: async () => undefined,
    remove: async (id) => void removed.push(id),
  };
  const stacks: Stacks = {
    list: async () => [],
    find: async () => null,
    eventsAfter: async () => [],
    protect: async () => undefined,
    remove: async (id) => void removed.push(id),
  };
  const clock = {
    now: () => Date.parse('2026-11-22T12:00:00Z') + 60_000 * minutes,
    wait: async () => void (minutes += 1),
  };
  const { run } = recordedRun({ clock, stacks: async () => stacks, changeSets: async () => changeSets });
  const outcome = await planDeployment(target, run).catch((error: unknown) => error);
  return { outcome, removed };
}

const refused = (reason: string | null) => planned({ status: 'FAILED', reason, changes: [] });

describe('a change set that AWS refuses', () => {
  it('is explained, quoted, and leaves nothing behind', async () => {
    const { outcome, removed } = await refused(
      'The following hook(s) failed: [AWS::EarlyValidation::ResourceExistenceCheck]',
    );
    expect(outcome).toMatchObject({ code: 'Conflict', whose: 'user' });
    expect((outcome as Error).message).toContain('exists already; AWS found it before it began.');
    expect((outcome as Error).message).toContain('AWS said: “The following hook(s) failed');
    expect(removed).toEqual(['set', 'stack']);
  });

  it('is quoted where its reason is not known', async () => {
    const { outcome, removed } = await refused('The frobnicator is cold');
    expect(outcome).toMatchObject({
      code: 'Conflict',
      message: 'CloudFormation refuses the change: The frobnicator is cold',
      hint: expect.stringContaining('nothing was changed') as string,
    });
    expect(removed).toEqual(['set', 'stack']);
  });

  it('is told from one that is empty', async () => {
    const { outcome, removed } = await refused(
      "The submitted information didn't contain changes. Submit different information to create a change set.",
    );
    expect([outcome, removed]).toEqual([null, ['set', 'stack']]);
  });

  it('without a reason is no sentence with a hole', async () => {
    expect((await refused(null)).outcome).toMatchObject({
      message: 'CloudFormation refuses the change: it gives no reason',
    });
  });

  it('ends after five minutes when AWS never finishes it', async () => {
    const { outcome } = await planned({ status: 'CREATE_IN_PROGRESS', reason: null, changes: [] });
    expect(outcome).toMatchObject({ code: 'Timeout', whose: 'platform' });
  });
});
