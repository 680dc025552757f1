import { Failure } from '../../../domain/failure';
import { inWords } from '../inWords';
import type { Run } from '../verb/verb';

/** https://docs.aws.amazon.com/firehose/latest/dev/secrets-manager-how.html: every ten minutes; a minute more for the delivery that shows it. */
const refresh = 660_000;
const interval = 60_000;
/** Deliveries with the new token that are seen before the old one is given up. */
const enough = 3;
const deadline = 1_800_000;

/** Watches deliveries from when Firehose must have read the secret anew. `unseen`: there were none. */
export async function watchRefresh(
  { stack, deliveryStream, region }: { stack: string; deliveryStream: string; region: string },
  { parts, host, signal }: Run,
): Promise<'in use' | 'refused' | 'unseen'> {
  const began = parts.clock.now();
  const metrics = await parts.metrics(region);
  const question = {
    namespace: 'AWS/Firehose',
    of: deliveryStream,
    metric: 'DeliveryToHttpEndpoint.Success',
    statistic: 'Average',
  } as const;
  try {
    for (;;) {
      const now = parts.clock.now();
      const from = Math.ceil((began + refresh) / interval) * interval;
      const waited = now - began;
      const [since = []] =
        now <= from ? [] : await metrics.values([question], { from, to: now, periodSeconds: 60 }, signal);
      const failed = since.filter(({ value }) => value < 1).length;
      if (failed >= enough) return 'refused';
      if (since.length - failed >= enough && failed === 0) return 'in use';
      if (waited >= deadline) return failed > 0 ? 'refused' : since.length > 0 ? 'in use' : 'unseen';
      host.progress(
        since.length === 0
          ? `${inWords(waited)} · until ${inWords(refresh)} Firehose may still use the old token`
          : `${inWords(waited)} · ${since.length} deliveries with the new token seen`,
      );
      await parts.clock.wait(interval, signal);
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const hint = `The new token is in the secret. Keep the old one valid for 15 minutes from when it was put, then look: npm run aws -- doctor --stack ${stack} --region ${region}`;
    throw new Failure({ ...error.report(), hint }, error.cause);
  }
}
