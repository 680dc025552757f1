import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { deployCommand } from '../../../domain/onboarding/commands/deployCommand';
import { secretCommand } from '../../../domain/onboarding/commands/secretCommand';
import { shellQuote } from '../../../domain/onboarding/commands/shellQuote';
import { failureOf } from './failureOf';
import { unicodeText } from '../../kit/unicodeText';

const token = 'dt0c01.PUBLICPART.SECRETPART';
const arn = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:dynatrace-ecs-ingest-token-Ab3dEf';
let folder: string;

/** A stand-in for the AWS CLI that writes down its arguments and its standard input, and answers with an ARN. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'commands-'));
  const script = `#!/bin/bash\nprintf '%s\\0' "$@" > '${folder}/arguments'\n[ "$2" = create-secret ] && cat > '${folder}/input'\necho '${arn}'\n`;
  writeFileSync(join(folder, 'aws'), script);
  chmodSync(join(folder, 'aws'), 0o755);
});
afterAll(() => rmSync(folder, { recursive: true }));

const bash = (command: string, input = '') =>
  execFileSync('bash', ['--noprofile', '--norc', '-c', command], {
    input,
    encoding: 'utf8',
    env: { PATH: `${folder}:${process.env.PATH}` },
  });
const argumentsSeen = () => readFileSync(join(folder, 'arguments'), 'utf8').split('\0').slice(0, -1);

const aStack = {
  region: 'eu-west-1',
  templateUrl: 'https://templates.s3.eu-west-1.amazonaws.com/stream.yaml?versionId=a.b',
  stackName: 'dynatrace-ecs',
};

describe('a quoted shell word', () => {
  const hostile = [
    '',
    "it's",
    '"',
    '$(touch x)',
    '`id`',
    '${HOME}',
    '\\',
    'a\nb',
    '*',
    '~',
    '=ls',
    '!!',
    '# no',
    "'\\''",
    'é😀',
    '-n',
    ';&|<>(){}[]?',
  ];

  it.each(hostile)('is one argument to a real shell, unchanged: %j', (word) => {
    expect(bash(`printf '%s\\0' ${shellQuote(word)} after`)).toBe(`${word}\0after\0`);
  });

  it('is one argument whatever it is', () => {
    const text = unicodeText({ maxLength: 80 }).filter((word) => !word.includes('\0'));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 20 }), (words) => {
        expect(bash(`printf '%s\\0' ${words.map(shellQuote).join(' ')}`)).toBe(
          words.map((word) => `${word}\0`).join(''),
        );
      }),
      { numRuns: 25 },
    );
  });

  it('stays readable when nothing in it is special', () => {
    expect(shellQuote('https://a.example/b-c_d')).toBe('https://a.example/b-c_d');
  });

  it('is refused with a NUL, which no argument can carry', () => {
    expect(failureOf(() => shellQuote('a\0b')).code).toBe('InvalidInput');
  });
});

describe('the command for the secret', () => {
  it('asks for the token and hands it to the AWS CLI through a pipe, not as an argument', () => {
    const printed = bash(secretCommand('eu-west-1'), `${token}\n`);
    expect(JSON.parse(readFileSync(join(folder, 'input'), 'utf8'))).toEqual({ api_key: token });
    expect(argumentsSeen()).toEqual([
      ...['secretsmanager', 'create-secret', '--region', 'eu-west-1', '--name', 'dynatrace-ecs-ingest-token'],
      ...['--secret-string', 'file:///dev/stdin', '--query', 'ARN', '--output', 'text'],
    ]);
    expect(printed).toContain(arn);
    expect(printed).not.toContain(token);
  });

  it('forgets the token afterwards', () => {
    expect(bash(`${secretCommand('eu-west-1')}\necho "left: [$DYNATRACE_TOKEN]"`, `${token}\n`)).toContain('left: []');
  });

  it('quotes the name of the secret', () => {
    bash(secretCommand('eu-west-1', "o'neill $(id)"), `${token}\n`);
    expect(argumentsSeen()).toContain("o'neill $(id)");
  });

  it('is refused for something that is no region', () => {
    expect(failureOf(() => secretCommand('eu-west-1; rm -rf /')).message).toMatch(/^region: /);
  });
});

describe('the command for the stack', () => {
  it('reaches the AWS CLI with the same template, name and parameters as the link', () => {
    bash(
      deployCommand({
        ...aStack,
        parameters: { FilterPreset: 'All', ExpectedAccountId: '', DynatraceTokenSecretArn: arn },
      }),
    );
    const seen = argumentsSeen();
    expect(seen.slice(0, -1)).toEqual([
      ...['cloudformation', 'create-stack', '--region', 'eu-west-1', '--stack-name', 'dynatrace-ecs'],
      ...['--template-url', aStack.templateUrl, '--capabilities', 'CAPABILITY_IAM', '--parameters'],
    ]);
    expect(JSON.parse(seen.at(-1) ?? '')).toEqual([
      { ParameterKey: 'FilterPreset', ParameterValue: 'All' },
      { ParameterKey: 'DynatraceTokenSecretArn', ParameterValue: arn },
    ]);
  });

  it.each<Record<string, string>>([{ FilterPreset: 'All' }, {}])(
    'takes the ARN from the command for the secret when none was given (%j)',
    (parameters) => {
      bash(`${secretCommand('eu-west-1')}\n${deployCommand({ ...aStack, parameters })}`, `${token}\n`);
      const sent = JSON.parse(argumentsSeen().at(-1) ?? '') as unknown[];
      expect(sent.at(-1)).toEqual({ ParameterKey: 'DynatraceTokenSecretArn', ParameterValue: arn });
      expect(sent).toHaveLength(Object.keys(parameters).length + 1);
    },
  );

  it('stops before AWS is called when there is no secret yet', () => {
    writeFileSync(join(folder, 'arguments'), '');
    expect(() => bash(`exec 2>&1; ${deployCommand({ ...aStack, parameters: {} })}`)).toThrow();
    expect(readFileSync(join(folder, 'arguments'), 'utf8')).toBe('');
  });

  it('uses the downloaded file while the template is not published', () => {
    bash(deployCommand({ ...aStack, templateUrl: null, parameters: { DynatraceTokenSecretArn: arn } }));
    expect(argumentsSeen()).toEqual(expect.arrayContaining(['--template-body', 'file://ecs-metric-stream.yaml']));
  });

  it('hands hostile values on as they are', () => {
    const value = `it's "$(id)" \`x\` \\ , = ${'é😀'}`;
    bash(deployCommand({ ...aStack, parameters: { FilterPreset: value, DynatraceTokenSecretArn: arn } }));
    expect(JSON.parse(argumentsSeen().at(-1) ?? '')).toContainEqual({
      ParameterKey: 'FilterPreset',
      ParameterValue: value,
    });
  });

  it('is refused with the token in it', () => {
    const failure = failureOf(() => deployCommand({ ...aStack, parameters: { DynatraceApiToken: token } }));
    expect(failure.message).toBe('parameters.DynatraceApiToken: is a secret and must not stand in a command');
  });

  it('is refused for a stack name that CloudFormation would not take', () => {
    expect(failureOf(() => deployCommand({ ...aStack, stackName: 'a b', parameters: {} })).message).toMatch(
      /^stackName: /,
    );
  });
});
