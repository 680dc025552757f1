import { appendTo } from '../../../domain/model/manyValues';
import { checkDeliveries, checkDeliveryStream, checkLog } from '../doctor/checkDelivery';
import { checkDynatrace } from '../doctor/checkDynatrace';
import { checkSecret } from '../doctor/checkSecret';
import { checkMetricStream, checkStack, checkUpdates } from '../doctor/checkSource';
import type { Finding } from '../doctor/finding';
import { look } from '../doctor/look';
import type { ExitCode } from '../host/exitCode';
import { mustFindStack } from '../pipeline/pipelineStack';
import { moveOf } from '../sayDiagnosis';
import type { Run } from '../verb/verb';

/** Follows the data of one stack from end to end, from AWS's side. Reads only. Exit 0 when nothing is wrong and everything could be looked at. */
export async function doctor({ stack: name }: { stack: string }, run: Run): Promise<ExitCode> {
  const { parts, host, signal } = run;
  const region = await parts.region();
  const one = await mustFindStack(name, region, run);
  const delivery =
    one.deliveryStream === null ? null : await (await parts.pipelines(region)).delivery(one.deliveryStream, signal);
  const source =
    one.carries === 'metrics'
      ? [
          look('metric stream', () => checkMetricStream(one, region, run)),
          look('metric updates', () => checkUpdates(one, region, run)),
        ]
      : [];
  const checks = [
    look('stack', () => checkStack(one)),
    ...source,
    look('delivery stream', () => checkDeliveryStream(one, delivery)),
    ...(delivery
      ? [
          look('deliveries', () => checkDeliveries(one, region, run)),
          look('last failure', () => checkLog(delivery, region, run)),
          look('secret', () => checkSecret(delivery, region, run)),
          look('Dynatrace', () => checkDynatrace(delivery, run)),
        ]
      : []),
  ];
  const findings: Finding[] = [];
  for (const { link, work } of checks) {
    host.progress(`Looking at: ${link} …`);
    appendTo(findings, await work());
  }
  host.table([['', 'link', 'found'], ...findings.map(({ state, link, found }) => [state, link, found])]);
  for (const { link, move } of findings)
    if (move)
      host.say(
        `${link}: ${move.fix}\n   Whose move: ${moveOf(link === 'Dynatrace' ? { ...move, side: 'Dynatrace' } : move)}`,
      );
  const isWell = findings.every(({ state }) => state === 'well');
  if (isWell) host.say(`${name}: every link from the stack to Dynatrace is well.`);
  host.done({ stack: name, region, isWell, findings });
  return isWell ? 0 : 1;
}
