import { cli, type Outside } from '../../cloudformation/cli/cli';
import { Failure } from '../../domain/failure';
import { publishTemplates } from '../../sandbox/aws/publishTemplates';
import type { Sandbox, SandboxOptions } from '../../sandbox/createSandbox';
import { startSandbox } from '../kit/startSandbox';

export const accountId = '123456789012';
export const region = 'eu-west-1';
export const token = 'dt0c01.PUBLICPART.SECRETPART';
const begin = Date.parse('2026-01-01T00:00:30Z');

/** Variables of the process that a run changes; the SDK reads them from there. */
const variables = {
  AWS_ACCESS_KEY_ID: accountId,
  AWS_SECRET_ACCESS_KEY: 'sandbox-secret-key',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: '/nonexistent',
  AWS_SHARED_CREDENTIALS_FILE: '/nonexistent',
};

export interface Answers {
  /** What is answered to yes-or-no questions, in order; further ones are an error. */
  confirm?: boolean[];
  password?: string;
  terminal?: boolean;
  env?: Record<string, string>;
  /** Ctrl-C came before anything was done. */
  isAborted?: true;
  /** Called at every wait with its number, before the clock moves. */
  onWait?(number: number, abort: () => void): void | Promise<void>;
}

/** The companion in this process against a sandbox whose clock moves when the companion waits. */
export async function companion(options: SandboxOptions = {}) {
  const sandbox = await startSandbox({ situation: 'fresh', wall: () => begin, ...options });
  publishTemplates(sandbox.world);
  setEndpoints(sandbox.url);
  return { sandbox, run: runner(sandbox), close: () => sandbox.close() };
}

export function setEndpoints(origin: string): void {
  Object.assign(process.env, variables, {
    AWS_ENDPOINT_URL_CLOUDFORMATION: `${origin}/aws/cloudformation`,
    AWS_ENDPOINT_URL_S3: `${origin}/aws/s3`,
    AWS_ENDPOINT_URL_FIREHOSE: `${origin}/aws/firehose`,
    AWS_ENDPOINT_URL_CLOUDWATCH: `${origin}/aws/cloudwatch`,
    AWS_ENDPOINT_URL_CLOUDWATCH_LOGS: `${origin}/aws/logs`,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: `${origin}/aws/secretsmanager`,
    AWS_ENDPOINT_URL_SERVICE_QUOTAS: `${origin}/aws/servicequotas`,
    AWS_ENDPOINT_URL_IAM: `${origin}/aws/iam`,
    AWS_ENDPOINT_URL_ORGANIZATIONS: `${origin}/aws/organizations`,
    AWS_ENDPOINT_URL_STS: `${origin}/aws/sts`,
  });
  process.env['DYNATRACE_ENDPOINT_URL'] = origin;
  delete process.env.AWS_REGION;
  delete process.env.AWS_PROFILE;
}

export interface Ran {
  code: number;
  out: string;
  err: string;
  all: string;
  questions: string[];
  /** The document of `--json`. */
  json(): { ok: boolean; value: never; failure: { code: string; message: string; hint?: string } };
}

const runner =
  (sandbox: Sandbox) =>
  async (line: string, answers: Answers = {}): Promise<Ran> => {
    const controller = new AbortController();
    if (answers.isAborted) controller.abort();
    const seen = { out: '', err: '', all: '' };
    const questions: string[] = [];
    const confirm = [...(answers.confirm ?? [])];
    let waits = 0;
    const outside: Outside = {
      // Somebody sits at this terminal, wherever the test itself runs.
      env: { ...process.env, CI: '', ...answers.env },
      signal: controller.signal,
      clock: {
        now: () => sandbox.world.clock.now(),
        wait: async (milliseconds, signal) => {
          waits += 1;
          await answers.onWait?.(waits, () => controller.abort());
          if (signal.aborted) throw stopped();
          await sandbox.world.clock.advance(Math.ceil(milliseconds / 1000));
        },
      },
      console: {
        out: (text) => void ((seen.out += text), (seen.all += text)),
        err: (text) => void ((seen.err += text), (seen.all += text)),
        columns: answers.terminal === false ? null : 100,
        confirm: async (question) => {
          questions.push(question);
          const answer = confirm.shift();
          if (answer === undefined) throw new Error(`unexpected question: ${question}`);
          return answer;
        },
        password: async (question) => {
          questions.push(question);
          return answers.password ?? '';
        },
      },
    };
    const code = await cli(line.split(/\s+/), outside);
    return { code, ...seen, questions, json: () => JSON.parse(seen.out) as ReturnType<Ran['json']> };
  };

const stopped = () =>
  new Failure({ code: 'Cancelled', message: 'Stopped on your request.', whose: 'user', hint: 'Try again.' });
