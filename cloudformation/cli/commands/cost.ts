import { estimateMonthlyCost, type MonthlyCost } from '../../../domain/onboarding/cost/estimateMonthlyCost';
import { invalidInput } from '../../../domain/onboarding/places/invalidInput';
import { halfOf } from '../cost/halfOf';
import { leastCoverage, measuredCost } from '../cost/measuredCost';
import type { ExitCode } from '../host/exitCode';
import { inWords } from '../inWords';
import { mustFindStack } from '../pipeline/pipelineStack';
import type { Run } from '../verb/verb';

export interface CostOptions {
  metrics?: number;
  stack?: string;
  days: number;
}

/** What a month of a stream costs: estimated for a number of metrics, or measured by what AWS counts for the bill. */
export async function cost({ metrics, stack, days }: CostOptions, run: Run): Promise<ExitCode> {
  const { host, parts } = run;
  if ((metrics === undefined) === (stack === undefined))
    throw invalidInput(
      'stack',
      'or --metrics is needed, and not both',
      'Before there is a stack: --metrics 100; after: --stack dynatrace-ecs.',
    );
  host.say(
    'List prices of us-east-1; yours may differ. Container Insights, data transfer and Dynatrace are not in it.',
  );
  if (metrics !== undefined) {
    const estimate = estimateMonthlyCost(metrics);
    show(estimate, run);
    host.done({ estimate, measured: null });
    return 0;
  }
  const region = await parts.region();
  const measured = await measuredCost(await mustFindStack(stack ?? '', region, run), region, days, run);
  if (!measured) {
    host.say(
      `Nothing was billed in the last ${days} days: the stream had no metric to send, or was stopped. That is not known to be 0 for the month.`,
    );
    host.done({ estimate: null, measured: null });
    return 0;
  }
  host.say(
    `Measured over the last ${inWords(measured.coveredMs)}: ${measured.updatesPerMinute.toFixed(1)} metric updates a minute.`,
  );
  if (measured.cost) {
    show(measured.cost, run);
    host.say(halfOf(measured, measured.cost));
  } else
    host.warn(
      `That is too little to tell a month from. Run the same command again in ${inWords(leastCoverage - measured.coveredMs)}; until then: cost --metrics ${Math.ceil(measured.updatesPerMinute)} estimates it.`,
    );
  host.done({ estimate: null, measured });
  return 0;
}

const names: Record<keyof MonthlyCost['parts'], string> = {
  per1000Updates: 'metric updates (thousands)',
  perFirehoseGb: 'Firehose (GB)',
  perSecret: 'secret',
  per10000SecretCalls: 'secret calls (ten thousands)',
};

function show({ parts, total }: MonthlyCost, { host }: Run): void {
  const rows = (Object.keys(names) as (keyof MonthlyCost['parts'])[]).map((name) => [
    names[name],
    parts[name].quantity.toFixed(2),
    `$${parts[name].dollars.toFixed(2)}`,
  ]);
  host.table([['a month', 'quantity', 'costs'], ...rows, ['total', '', `$${total.toFixed(2)}`]]);
}
