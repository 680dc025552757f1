import { Command, CommanderError } from 'commander';
import { Failure, toFailureReport, type FailureReport } from '../../domain/failure';
import type { Clock } from './host/clock';
import { compose } from './compose';
import type { ExitCode } from './host/exitCode';
import { namingFlags, namingProfile } from './flagNames';
import type { Console } from './host/console';
import { hostFor } from './host/hostFor';
import { checkUnswallowed, quotingHelp } from './usage';
import type { Verb } from './verb/verb';
import { verbs } from './verbs/verbs';
import { versionText } from './versionText';

/** What the command line gets from outside. */
export interface Outside {
  env: Readonly<Record<string, string | undefined>>;
  console: Console;
  clock: Clock;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
}

interface SharedFlags {
  json?: true;
  yes?: true;
  profile?: string;
  region?: string;
}

/** https://docs.dynatrace.com/docs/dynatrace-api/basics/dynatrace-api-authentication (format of a token) */
const token = /dt0[a-z]\d{2}\.[A-Za-z0-9]+\.[A-Za-z0-9]+/;

/** Before anything reads the arguments, since a message about a wrong one would repeat it. */
const tokenGiven: FailureReport = {
  code: 'InvalidInput',
  message: 'A Dynatrace token stands on the command line, where the history and other users see it.',
  whose: 'user',
  hint: 'Revoke it and make a new one. Then give --secret-arn, --token-env NAME, or type it when asked.',
};

/** Runs one command line (without node and script) and answers its exit code. Never throws, never exits. */
export async function cli(argv: readonly string[], outside: Outside): Promise<ExitCode> {
  const json = argv.includes('--json') ? true : undefined;
  if (argv.some((word) => token.test(word))) {
    hostFor({ json }, outside).fail(tokenGiven);
    return 2;
  }
  let code: ExitCode = 0;
  const program = new Command('npm run aws --')
    .description('Brings metrics and logs of ECS to Dynatrace.')
    .version(versionText(), '-V, --version', 'versions of this tool and of its templates')
    .helpCommand('help [verb]', 'flags and examples of a verb')
    .exitOverride()
    .configureOutput({ writeOut: (text) => outside.console.out(text), writeErr: (text) => outside.console.err(text) });
  for (const verb of verbs) addVerb(program, verb, outside, (result) => (code = result));
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      hostFor({ json }, outside).fail(toFailureReport(error));
      return 1;
    }
    if (error.exitCode === 0) return 0;
    // In words it stands on standard error already.
    if (json) hostFor({ json }, outside).fail(wrongUsage(error));
    return 2;
  }
}

const wrongUsage = ({ message }: CommanderError): FailureReport => ({
  code: 'InvalidInput',
  message: message.replace(/^error: /, ''),
  whose: 'user',
  hint: 'npm run aws -- help VERB shows flags and examples.',
});

function addVerb(program: Command, verb: Verb, outside: Outside, exit: (code: ExitCode) => void): void {
  const command = program
    .command(verb.name)
    .summary(verb.summary)
    .description(verb.summary)
    .showHelpAfterError('(add --help for flags and examples)');
  verb.declare(command, async (work) => {
    const flags = command.opts<SharedFlags>();
    const host = hostFor(flags, outside);
    try {
      checkUnswallowed(command);
      const parts = compose({ ...outside, profile: flags.profile ?? null, region: flags.region ?? null });
      exit(await work({ parts, host, signal: outside.signal }));
    } catch (error) {
      const named = namingProfile(namingFlags(error), flags.profile ?? outside.env['AWS_PROFILE']);
      host.fail(quotingHelp(toFailureReport(named), command));
      exit(isUsage(named) ? 2 : 1);
    }
  });
  command
    .option('--region <region>', 'AWS region; otherwise AWS_REGION or the profile says')
    .option('--profile <name>', 'profile of the AWS configuration files')
    .option('--json', 'one JSON document on standard output, everything else on standard error')
    .option('--yes', 'answer every question with yes')
    .addHelpText('after', `\nExamples:\n${verb.examples.map((line) => `  npm run aws -- ${line}`).join('\n')}`)
    .addHelpText('after', '\nExit codes: 0 done, 1 it failed or was refused, 2 wrong usage.');
}

/** Input that we refused ourselves is wrong usage; what AWS refused has a cause and is a failure. */
const isUsage = (error: unknown): boolean =>
  error instanceof Failure && error.code === 'InvalidInput' && error.cause === undefined;
