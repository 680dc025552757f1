import type { AnalyzeBreachesValue, BreachFinding, Beside } from '../../../../domain/contract/analyzeBreaches';
import type { UsageCause } from '../../../../domain/slo/history/usageCauses';
import { percentWords } from '../../components/text/percentWords';
import { counted } from '../../components/text/counted';
import { moment, span } from '../../components/text/moments';

type Minutes = AnalyzeBreachesValue['minutes'];

/** Who takes so much of all bad service minutes is where to begin. */
const dominantShare = 0.5;

/** What to do next, in one sentence. @param isMissed whether the SLO misses its target. @param cause what stood out most of the time */
export function nextStepWords(
  { services, findings }: Minutes,
  isMissed: boolean,
  cause: UsageCause | null = null,
): string {
  const finding = findings.find(({ code }) => code === 'hotClusterCalmServices');
  if (finding && isMostlyCapacity(finding)) return capacityStep(finding);
  const bad = services.filter(({ badMinutes }) => badMinutes > 0);
  const [worst] = bad;
  if (!worst)
    return isMissed
      ? 'No service was beyond the threshold in this timeframe: look at a longer one.'
      : 'Nothing to do: no service was beyond the threshold.';
  const all = bad.reduce((sum, { badMinutes }) => sum + badMinutes, 0);
  const last = worst.lastAt === null ? '' : `, last on ${moment(worst.lastAt)}`;
  const share = `${percentWords((100 * worst.badMinutes) / all, 0)} of all bad minutes are its own${last}`;
  if (cause?.kind === 'fewer-tasks')
    return `Bring the missing tasks back: at times only ${rounded(cause.running)} of ${rounded(cause.desired)} ran, and the others carried their load.`;
  if (cause?.kind === 'service' && cause.areTasksReplaced && cause.service === worst.service)
    return `Look at the deployment of ${worst.service}: its usage rose while its tasks were replaced; ${share}.`;
  if (bad.length === 1 || worst.badMinutes / all >= dominantShare) return `Begin with ${worst.service}: ${share}.`;
  return `${counted(bad.length, 'service')} share the bad minutes: look at what they have in common, beginning with ${worst.service}.`;
}

const rounded = (tasks: number): string => Number(tasks.toFixed(1)).toLocaleString('en-US');

/** Whether services were calm in most of the time that their cluster was hot; else what they did themselves goes first. */
const isMostlyCapacity = ({ calmMinutes, clusterBadMinutes }: BreachFinding): boolean =>
  calmMinutes >= clusterBadMinutes / 2;

/** What a finding comes to, in few words. */
export const findingTitle = (finding: BreachFinding): string =>
  isMostlyCapacity(finding)
    ? 'Cluster capacity, not a service'
    : `For ${span(finding.calmMinutes)} cluster capacity, not a service`;

function capacityStep({ reservation }: BreachFinding): string {
  const isFull = reservation.meanwhile !== null && reservation.meanwhile >= 80;
  return isFull
    ? 'Add instances: the cluster was nearly full while its services were fine.'
    : 'Look at the instances: the cluster was hot while its services were fine, so something beside them used it.';
}

/** Which services, by the minute, in one line. */
export function rollUpWords({ services, rollUps, grainMinutes }: Minutes): string {
  const bad = services.filter(({ badMinutes }) => badMinutes > 0).length;
  const grain = grainMinutes === 1 ? '' : ` Looked at every ${grainMinutes} min.`;
  return (
    `${bad.toLocaleString('en-US')} of ${counted(services.length, 'service')} broke it. ` +
    `Bad minutes: worst service ${minutes(rollUps.worst)}, any service ${minutes(rollUps.any)}, ` +
    `mean of all ${minutes(rollUps.mean)}.${grain}`
  );
}

const minutes = ({ badMinutes, share }: { badMinutes: number; share: number }): string =>
  `${span(badMinutes)} (${percentWords(share * 100)})`;

/** What stood beside it while the cluster was hot and its services were not. */
export function besideFacts({ reservation, running, desired }: BreachFinding): { name: string; value: string }[] {
  return [
    { name: 'Reserved', value: beside(reservation, (value) => percentWords(value)) },
    { name: 'Running tasks', value: beside(running, (value) => String(Number(value.toFixed(1)))) },
    { name: 'Desired tasks', value: beside(desired, (value) => String(Number(value.toFixed(1)))) },
  ].flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));
}

function beside({ meanwhile, otherwise }: Beside, words: (value: number) => string): string | null {
  if (meanwhile === null) return null;
  return otherwise === null ? words(meanwhile) : `${words(meanwhile)} (otherwise ${words(otherwise)})`;
}
