/* `npm run test:live`: asks an environment of yours what no document says. Reads alone unless --write; `--dry-run`: a sandbox. */
import { Command, Option } from 'commander';
import { check } from './check';
import { dryRun } from './dryRun';
import { given } from './given';
import { markdown } from './markdown';

interface Flags {
  dryRun?: boolean;
  write?: boolean;
  aws?: boolean;
  json?: boolean;
  region?: string;
  relay: 'global' | 'us' | 'eu';
}

/** Exit code: 0 when nothing was refuted, 1 when something was, 2 when something is missing. */
async function live({ json, region, relay, ...flags }: Flags): Promise<number> {
  const sandbox = flags.dryRun ? await dryRun() : null;
  try {
    const options = sandbox?.options ?? given(process.env, relay);
    if (Array.isArray(options)) {
      console.error(options.join('\n'));
      return 2;
    }
    if (region !== undefined) process.env.AWS_REGION = region;
    const allowed = { write: flags.write ?? false, aws: flags.aws ?? false };
    const report = await check(options, allowed, (text) => process.stderr.write(`${text}\n`));
    console.log(json ? JSON.stringify(report, null, 2) : markdown(report));
    return report.counts.refuted > 0 ? 1 : 0;
  } finally {
    await sandbox?.close();
  }
}

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';

new Command('test:live')
  .description(
    'Asks a Dynatrace environment (DT_ENVIRONMENT_URL, DT_PLATFORM_TOKEN) what the product assumes and no document says.\n' +
      'Reads alone unless told otherwise. The report on stdout names no token, tenant or account.',
  )
  .option('--dry-run', 'against a sandbox that is started for it')
  .option('--write', 'also what only writing tells: SLOs, a dashboard, workflows, each deleted within seconds')
  .option('--aws', 'also an AWS account, read alone, by the usual chain of credentials')
  .option('--region <region>', 'of AWS, where neither AWS_REGION nor the profile names one')
  .addOption(
    new Option('--relay <place>', 'which of the relays is asked').choices(['global', 'us', 'eu']).default('global'),
  )
  .option('--json', 'print the report as JSON')
  .action(async (flags: Flags) => process.exit(await live(flags)))
  .parseAsync()
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  });
