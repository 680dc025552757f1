import { sandboxControls } from '../kit/sandboxControls';
import { companionAt } from './companionSide';
import { expectThat, type Story } from './story';

const regions = ['eu-west-1', 'us-east-1', 'ap-southeast-2'];
const accounts = 40;
const name = 'dynatrace-ecs';
const environment = 'https://abc12345.live.dynatrace.com';

interface Ended {
  status?: string;
  instances: { account: string; region: string; status: string; reason: string | null }[];
  explanations: { cause: string; fix: string; whose: string }[];
}

/** Forty accounts in three regions by one stack set: one is under a service control policy, which is explained. */
export async function organization(origin: string, story: Story): Promise<void> {
  const run = companionAt(origin);
  const { token } = await sandboxControls(origin).token(['metrics.ingest']);
  const line = ['deploy', '--stackset', '--ous', 'r-ab12', '--regions', regions.join(), '--environment', environment];
  const rollout = [...line, '--token-env', 'DT', '--concurrency', '20', '--failure-tolerance', '1', '--json'];
  await story.step(
    'a unit of another organization is told before anything is made',
    () =>
      run(['deploy', '--stackset', '--ous', 'ou-zz99-11111111', '--environment', environment, '--token-env', 'DT'], {
        DT: token,
      }),
    ({ code, text }) => {
      expectThat(code === 1 && text.includes('--ous ou-zz99-11111111: does not exist'), text);
      return 'does not exist';
    },
  );
  const { instances } = await story.step(
    `${accounts} accounts × ${regions.length} regions are rolled out; one account fails, the others do not wait for it`,
    async () => (await run(rollout, { DT: token })).value() as Ended,
    ({ status, instances: rows, explanations }) => {
      const failed = rows.filter((row) => row.status === 'FAILED');
      expectThat(rows.length === accounts * regions.length, `${rows.length} stacks`);
      expectThat(status === 'SUCCEEDED', `the operation ${status}`);
      expectThat(failed.length === regions.length, `${failed.length} failed`);
      const [first, ...others] = explanations;
      expectThat(first !== undefined && others.length === 0, `${explanations.length} causes`);
      expectThat(/service control policy/i.test(first.cause) && first.whose === 'operator', first.cause);
      expectThat(first.cause.includes(failed[0]?.account ?? '?'), 'the account is not named');
      return `${rows.length - failed.length} succeeded; ${first.cause}`;
    },
  );
  await story.step(
    'diagnose says the same later, cause by cause',
    async () => (await run(['diagnose', '--stackset', name, '--json'])).value() as Ended,
    ({ explanations, instances: rows }) => {
      expectThat(explanations.length === 1, `${explanations.length} causes`);
      expectThat(rows.length === instances.length, `${rows.length} of ${instances.length} stacks are listed`);
      return `${rows.filter(({ status }) => status !== 'CURRENT').length} of ${rows.length} are not current, for one reason`;
    },
  );
}
