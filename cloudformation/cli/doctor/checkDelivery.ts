import { explainMessage } from '../../../domain/onboarding/diagnosis/explainMessage';
import { ago } from '../ago';
import type { DeliveryFacts } from '../aws/pipelines';
import { inWords } from '../inWords';
import type { PipelineStack } from '../pipeline/pipelineStack';
import type { Run } from '../verb/verb';
import { well, wrong, type Finding } from './finding';

const quarter = 15 * 60_000;
const hour = 60 * 60_000;

/** The delivery stream is there and can work. */
export function checkDeliveryStream({ stack, deliveryStream }: PipelineStack, facts: DeliveryFacts | null): Finding {
  const link = 'delivery stream';
  if (!facts)
    return wrong(
      link,
      `${deliveryStream ?? 'none'} is gone`,
      'user',
      `Deploy again: npm run aws -- deploy --stack-name ${stack.name}`,
    );
  if (facts.status === 'ACTIVE' && facts.failure === null) return well(link, `${deliveryStream} is active`);
  const known = explainMessage(facts.failure ?? '');
  return wrong(
    link,
    [facts.status, facts.failure].filter(Boolean).join(', '),
    known?.whose ?? 'operator',
    known?.fix ?? 'Look at the stream in the Firehose console; deploy the stack again once its cause is gone.',
  );
}

/** What Firehose counts of its deliveries, and of what it gave up. */
export async function checkDeliveries(
  { stack, deliveryStream }: PipelineStack,
  region: string,
  { parts, signal }: Run,
): Promise<Finding[]> {
  const of = deliveryStream ?? '';
  const own = { namespace: 'AWS/Firehose', of } as const;
  const to = parts.clock.now();
  const source = await parts.metrics(region);
  const [success = [], age = []] = await source.values(
    [
      { ...own, metric: 'DeliveryToHttpEndpoint.Success', statistic: 'Average' },
      { ...own, metric: 'DeliveryToHttpEndpoint.DataFreshness', statistic: 'Maximum' },
    ],
    { from: to - quarter, to, periodSeconds: 60 },
    signal,
  );
  const [kept = []] = await source.values(
    [{ ...own, metric: 'BackupToS3.Records', statistic: 'Sum' }],
    { from: to - 24 * hour, to, periodSeconds: 3600 },
    signal,
  );
  const records = kept.reduce((sum, { value }) => sum + value, 0);
  const oldest = age.at(-1)?.value ?? 0;
  const late = oldest > 900 ? `, the oldest record waits ${inWords(oldest * 1000)}` : '';
  return [
    success.length === 0
      ? {
          link: 'deliveries',
          state: 'unknown',
          found: 'none in the last 15 minutes',
          move: { whose: 'operator', fix: 'Nothing reaches Firehose: see the lines above.' },
        }
      : (success.at(-1)?.value ?? 0) < 1
        ? wrong(
            'deliveries',
            `${Math.round((success.at(-1)?.value ?? 0) * 100)} % of the last minute succeeded${late}`,
            'operator',
            'The next line says why.',
          )
        : well('deliveries', `all succeed${late}`),
    records === 0
      ? well('backup bucket', 'nothing was given up in the last 24 hours')
      : wrong(
          'backup bucket',
          `${records} records that could not be delivered in the last 24 hours`,
          'user',
          `Once deliveries succeed: npm run aws -- replay --stack ${stack.name} --since 24h`,
        ),
  ];
}

/** The newest reason in the error log; an old one is history, not a fault. */
export async function checkLog(facts: DeliveryFacts, region: string, { parts, signal }: Run): Promise<Finding> {
  const link = 'last failure';
  if (facts.log === null)
    return {
      link,
      state: 'unknown',
      found: 'error logging is switched off',
      move: { whose: 'operator', fix: 'Switch it on, or deploy the template of this tool.' },
    };
  const last = await parts.lastFailure(facts.log, region, signal);
  if (!last) return well(link, 'the error log is empty');
  const now = parts.clock.now();
  const when = ago(last.at, now);
  const said = wordsOf(last.message);
  if (now - last.at > hour) return well(link, `${when}: ${said}`);
  const known = explainMessage(last.message);
  return wrong(
    link,
    `${when}: ${known?.cause ?? said}`,
    known?.whose ?? 'operator',
    known?.fix ?? `aws logs tail ${facts.log.group} --since 1h --region ${region} shows more.`,
    known?.side,
  );
}

function wordsOf(message: string): string {
  try {
    const { errorCode, message: words } = JSON.parse(message) as { errorCode?: string; message?: string };
    return [errorCode, words].filter(Boolean).join(', ').slice(0, 200);
  } catch {
    return message.slice(0, 200);
  }
}
