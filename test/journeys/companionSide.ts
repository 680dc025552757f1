import { cli } from '../../cloudformation/cli/cli';
import { Failure } from '../../domain/failure';
import { sandboxControls } from '../kit/sandboxControls';
import { home } from './awsSide';

/** One command line of the companion: what it printed and how it ended. */
export interface Told {
  code: number;
  text: string;
  /** What stands under `value` in the document of `--json`. */
  value: () => unknown;
}

const doors = {
  CLOUDFORMATION: 'cloudformation',
  CLOUDWATCH: 'cloudwatch',
  CLOUDWATCH_LOGS: 'logs',
  FIREHOSE: 'firehose',
  IAM: 'iam',
  ORGANIZATIONS: 'organizations',
  S3: 's3',
  SECRETS_MANAGER: 'secretsmanager',
  SERVICE_QUOTAS: 'servicequotas',
  STS: 'sts',
};

/** The companion against a sandbox, whose clock moves when the companion waits. Every question is answered with yes. */
export function companionAt(origin: string) {
  Object.assign(process.env, {
    ...Object.fromEntries(
      Object.entries(doors).map(([service, path]) => [`AWS_ENDPOINT_URL_${service}`, `${origin}/aws/${path}`]),
    ),
    ...{ AWS_ACCESS_KEY_ID: home.accountId, AWS_SECRET_ACCESS_KEY: 'sandbox', AWS_REGION: home.region },
    ...{ AWS_CONFIG_FILE: '/nonexistent', AWS_SHARED_CREDENTIALS_FILE: '/nonexistent' },
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    DYNATRACE_ENDPOINT_URL: origin,
  });
  const { advance } = sandboxControls(origin);
  return async (words: readonly string[], env: Record<string, string> = {}): Promise<Told> => {
    let [out, err] = ['', ''];
    const nobody = async (): Promise<never> => {
      throw new Failure({ code: 'NotSupported', message: 'Nobody is asked.', whose: 'us', hint: 'Give --yes.' });
    };
    let now = await nowAt(origin);
    const code = await cli([...words, '--yes'], {
      env: { ...process.env, ...env },
      signal: new AbortController().signal,
      clock: {
        now: () => now,
        wait: async (milliseconds) => {
          await advance(Math.ceil(milliseconds / 1000));
          now = await nowAt(origin);
        },
      },
      console: {
        out: (text) => void (out += text),
        err: (text) => void (err += text),
        columns: null,
        confirm: nobody,
        password: nobody,
      },
    });
    return { code, text: out + err, value: () => (JSON.parse(out) as { value: unknown }).value };
  };
}

export async function nowAt(origin: string): Promise<number> {
  const { now } = (await (await fetch(`${origin}/sandbox/health`)).json()) as { now: string | number };
  return typeof now === 'number' ? now : Date.parse(now);
}
