import { sandboxControls } from '../kit/sandboxControls';
import { createSecret, home } from './awsSide';
import { companionAt, nowAt } from './companionSide';
import { expectThat, type Story } from './story';

const [minute, day] = [60, 24 * 3600];
const environment = 'https://abc12345.live.dynatrace.com';
const metric = 'cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion';

/** A token that expires in three days is rotated: what is sent before, meanwhile and after arrives, and the old one is revoked in the end. */
export async function rotation(origin: string, story: Story): Promise<void> {
  const { advance, token } = sandboxControls(origin);
  const run = companionAt(origin);
  const make = (scopes: string[], expiresInSeconds?: number) => token(scopes, expiresInSeconds);
  const old = await make(['metrics.ingest'], 3 * day);
  const admin = await make(['apiTokens.read', 'apiTokens.write', 'metrics.read']);
  const asAdmin = (path: string, method = 'GET') =>
    fetch(`${origin}/api/v2/${path}`, { method, headers: { authorization: `Api-Token ${admin.token}` } });
  const secretArn = await createSecret(origin, old.token);
  await story.step(
    'the companion deploys a stack with a token that expires in three days',
    () => run(['deploy', '--environment', environment, '--secret-arn', secretArn]),
    ({ code, text }) => {
      expectThat(code === 0, text);
      expectThat(text.includes(`--secret-arn in ${home.region} (of the right form`), `nothing was checked: ${text}`);
      return 'CREATE_COMPLETE, secret and quotas looked at before';
    },
  );
  await advance(20 * minute);
  const begin = Math.floor((await nowAt(origin)) / 60_000) * 60_000 - 10 * 60_000;
  const fresh = await make(['metrics.ingest'], 90 * day);
  await story.step(
    'rotate-token puts a new one and sees Firehose use it',
    () => run(['rotate-token', '--token-env', 'NEW'], { NEW: fresh.token }),
    ({ code, text }) => {
      expectThat(code === 0, text);
      expectThat(text.includes('The old one can be revoked now.'), text);
      expectThat(!text.includes(fresh.token) && !text.includes(old.token), 'a token was printed');
      return 'in use';
    },
  );
  await story.step(
    'the old token is revoked',
    async () => {
      const id = old.token.split('.').slice(0, 2).join('.');
      const { status } = await asAdmin(`apiTokens/${id}`, 'DELETE');
      await advance(30 * minute);
      return status;
    },
    (status) => {
      expectThat(status === 204, `DELETE answered ${status}`);
      return 'gone';
    },
  );
  await story.step(
    'every minute before, meanwhile and after arrived in Dynatrace',
    async () => {
      const to = (await nowAt(origin)) - 3 * 60_000;
      const query = {
        metricSelector: `${metric}:splitBy():count`,
        resolution: '1m',
        from: String(begin),
        to: String(to),
      };
      const response = await asAdmin(`metrics/query?${new URLSearchParams(query)}`);
      return (await response.json()) as { result: { data: { timestamps: number[]; values: (number | null)[] }[] }[] };
    },
    ({ result }) => {
      const [series] = result[0]?.data ?? [];
      expectThat(series !== undefined && series.values.length > 30, `${series?.values.length ?? 0} minutes`);
      const gaps = series.timestamps.filter((_, index) => series.values[index] === null);
      expectThat(gaps.length === 0, `no data at ${gaps.map((at) => new Date(at).toISOString()).join(', ')}`);
      return `${series.values.length} minutes without a gap`;
    },
  );
  await story.step(
    'nothing went to the backup bucket, and the doctor finds every link well without the old token',
    () => run(['doctor', '--json']),
    (told) => {
      const { isWell, findings } = told.value() as { isWell: boolean; findings: { link: string; found: string }[] };
      expectThat(isWell, told.text);
      const kept = findings.find(({ link }) => link === 'backup bucket');
      expectThat(kept?.found.startsWith('nothing was given up') === true, `backup bucket: ${kept?.found}`);
      return findings.map(({ link }) => link).join(', ');
    },
  );
}
