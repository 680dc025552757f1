import { environmentApiUrl } from '../../../domain/onboarding/stored/environmentApiUrl';
import type { Pipeline } from '../aws/streams';
import type { Run } from '../verb/verb';

export interface Orphans {
  found: string[];
  removed: string[];
}

/**
 * Finds pipelines of the region that send to the environment though no stack owns them (any more), and removes those that the
 * person agrees to, one by one.
 */
export async function removeOrphans(environment: string, region: string, run: Run): Promise<Orphans> {
  const { parts, host, signal } = run;
  const wanted = bare(environmentApiUrl(environment));
  const streams = await parts.streams(region);
  host.progress(`Looking at the delivery streams of ${region} …`);
  const sending = (await streams.list(signal)).filter(({ environmentUrl }) => bare(environmentUrl ?? '') === wanted);
  const orphans: Pipeline[] = [];
  for (const one of sending) if ((await streams.ownerOf(one.deliveryStream, signal)) === null) orphans.push(one);
  if (orphans.length === 0) {
    host.say(`${region}: no stream without a stack sends to ${wanted} (${sending.length} with one).`);
    return { found: [], removed: [] };
  }
  host.table([
    ['delivery stream', 'fed by', 'failed deliveries'],
    ...orphans.map((one) => [one.deliveryStream, one.metricStreams.join(', ') || 'nothing', one.backupBucketArn ?? '']),
  ]);
  host.say('They have no stack, are charged for what they send, and may send everything twice.');
  const removed: string[] = [];
  for (const one of orphans) {
    const feeds = one.metricStreams.length > 0 ? ` and metric stream ${one.metricStreams.join(', ')}` : '';
    if (!(await host.ask(`Delete the delivery stream ${one.deliveryStream}${feeds} in ${region}?`))) continue;
    await streams.remove(one, signal);
    removed.push(one.deliveryStream);
    host.say(
      `Deleted ${one.deliveryStream}${feeds}. Its IAM roles, log group and bucket are left: look whether anything else uses them.`,
    );
  }
  return { found: orphans.map(({ deliveryStream }) => deliveryStream), removed };
}

const bare = (url: string): string => url.trim().replace(/\/+$/, '').toLowerCase();
