import type { StackChoice } from '../choice/chooseStack';
import type { Finding } from '../doctor/finding';
import { checkSecret } from '../doctor/checkSecret';
import { look } from '../doctor/look';
import type { Run } from '../verb/verb';
import { checkRegion, checkRoles } from './checkQuotas';
import { judge } from './judge';

export interface Planned {
  choice: StackChoice;
  /** No stack stands under its name. */
  isNew: boolean;
}

/** Both templates make two: docs/reference of the templates lists them. */
const rolesPerStack = 2;

/** How a right token gets into a secret of which no stack reads yet. */
const putToken = 'Put it in: aws secretsmanager put-secret-value, with a file that holds {"api_key":"TOKEN"}.';

/**
 * Looks, before anything is made, at what would let a creation fail after minutes: the secret of the token and the quotas. What is
 * denied to these credentials is told as not known, and does not stop.
 * @throws Failure `Conflict` with every finding and what to do
 */
export async function checkBeforeCreation(planned: readonly Planned[], run: Run): Promise<void> {
  run.host.progress('Looking whether anything is in the way …');
  const added = planned.filter(({ isNew }) => isNew).map(({ choice }) => choice);
  const checks = [
    ...planned.flatMap(({ choice }) => secretOf(choice, run)),
    ...added.map(({ region, template }) =>
      checkRegion({ region, stacks: 1, metricStreams: template === 'ecs-metric-stream' ? 1 : 0 }, run),
    ),
    ...(added[0] ? [checkRoles(added.length * rolesPerStack, added[0].region, run)] : []),
  ];
  judge((await Promise.all(checks)).flat(), run.host);
}

/** The secret that flags or a saved choice name; of an update without one the stack's own was looked at when it came in. */
export function secretOf(
  { parameters, region }: Pick<StackChoice, 'parameters' | 'region'>,
  run: Run,
): Promise<Finding[]>[] {
  const secretArn = parameters['DynatraceTokenSecretArn'];
  if (!secretArn) return [];
  const named = (finding: Finding): Finding => ({ ...finding, link: `--secret-arn in ${region}` });
  const { work } = look('secret', () => checkSecret({ secretArn }, region, run, putToken, 'unknown'));
  return [work().then((findings) => findings.map(named))];
}
