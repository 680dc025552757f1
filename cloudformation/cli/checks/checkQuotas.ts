import type { QuotaService } from '../aws/quotas';
import { well, wrong, type Finding } from '../doctor/finding';
import { look } from '../doctor/look';
import type { Run } from '../verb/verb';

/** What new stacks need in one region. */
export interface Need {
  region: string;
  stacks: number;
  /** Metric streams; a log stream has none. */
  metricStreams: number;
}

/** A kind of thing of which a region may have so many. */
interface Kind {
  what: string;
  service: QuotaService;
  /** The names that AWS gives: https://docs.aws.amazon.com/general/latest/gr/aws-service-information.html */
  name: RegExp;
  /** How many there are. */
  used(): Promise<number>;
  needed: number;
}

/** Whether the quotas of a region leave room for what is to be made there, one finding for each. */
export async function checkRegion({ region, stacks, metricStreams }: Need, run: Run): Promise<Finding[]> {
  const { parts, signal } = run;
  const [quotas, streams] = [await parts.quotas(region), await parts.streams(region)];
  const counts = (async () => streams.count(signal))();
  // Each look below meets its failure; nobody may call it unhandled before.
  counts.catch(() => undefined);
  const kinds: Kind[] = [
    {
      what: 'stacks',
      service: 'cloudformation',
      name: /^stack count$/i,
      used: async () => (await (await parts.stacks(region)).list(signal)).length,
      needed: stacks,
    },
    {
      what: 'delivery streams',
      service: 'firehose',
      name: /^delivery streams/i,
      used: async () => (await counts).deliveryStreams,
      needed: stacks,
    },
    {
      what: 'metric streams',
      service: 'monitoring',
      name: /metric streams/i,
      used: async () => (await counts).metricStreams,
      needed: metricStreams,
    },
  ];
  const looks = kinds
    .filter(({ needed }) => needed > 0)
    .map((kind) =>
      look(linkOf(kind.what, region), async () => {
        const limit = await quotas.limit(kind.service, kind.name, signal);
        // https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html names none for metric streams.
        if (limit === null) return well(linkOf(kind.what, region), 'AWS lists no quota');
        return roomOf(kind.what, region, { used: await kind.used(), needed: kind.needed, limit });
      }),
    );
  return (await Promise.all(looks.map(({ work }) => work()))).flat();
}

/** Whether the account may have that many more roles; roles know no region. */
export function checkRoles(needed: number, region: string, { parts, signal }: Run): Promise<Finding[]> {
  return look('roles of the account', async () => {
    const { used, limit } = await (await parts.quotas(region)).roles(signal);
    return limit === null
      ? well('roles of the account', 'AWS lists no quota')
      : roomOf('roles', null, { used, needed, limit });
  }).work();
}

const linkOf = (what: string, region: string | null) =>
  region === null ? `${what} of the account` : `${what} in ${region}`;

function roomOf(
  what: string,
  region: string | null,
  { used, needed, limit }: { used: number; needed: number; limit: number },
): Finding {
  const link = linkOf(what, region);
  if (used + needed <= limit) return well(link, `${used} of ${limit}, and ${needed} more are needed`);
  const elsewhere = region === null ? '' : `, or choose another region than ${region} (--region, --regions)`;
  return wrong(
    link,
    `${used} of ${limit} are there, and ${needed} more are needed`,
    'operator',
    `Remove what is no longer needed, ask for more in the Service Quotas console${elsewhere}.`,
  );
}
