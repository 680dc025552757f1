import { invalidInput } from '../places/invalidInput';
import { partitions } from '../places/partitions';
import { partitionOf } from '../places/regions';

/** Plain http is for a console on this machine only, such as the sandbox. */
const origin = /^(https:\/\/[a-z0-9.-]+|http:\/\/(localhost|127\.0\.0\.1|\[::1\]))(:\d{1,5})?(\/[\w.~-]+)*$/i;

/**
 * Address of the AWS console of a region, without a slash at the end; null where the partition has no public console.
 * `consoleOrigin` replaces scheme and host and may carry a path, for private console access.
 * @throws Failure `InvalidInput` for an unknown region or an unusable `consoleOrigin`
 */
export function consoleAddress(region: string, consoleOrigin: string | null): string | null {
  const { consoleHost } = partitionOf(region);
  if (consoleHost === null) return null;
  if (consoleOrigin === null) return `https://${region}.${consoleHost}`;
  const address = consoleOrigin.replace(/\/+$/, '');
  if (!origin.test(address)) {
    throw invalidInput(
      'consoleOrigin',
      'is not the https address of a console',
      'Give scheme and host, and a path if there is one: https://console.example.com/aws. No user name, query or fragment.',
    );
  }
  return address;
}

/**
 * A console address as people copy it from the browser, cut to what links are made of: without the page of a service, query,
 * fragment and slashes at the end. What is no address stays as it is, to be refused by `consoleAddress`.
 */
export function consoleOriginIn(text: string): string {
  const bare = text.trim().replace(/[?#].*$/s, '');
  const page = /\/(?:cloudformation|console|s3|firehose|cloudwatch)(?:\/.*)?$/i;
  return (/^https?:\/\/localhost/i.test(bare) ? bare : bare.replace(page, '')).replace(/\/+$/, '');
}

/** Whom a console link leads to, and whether that is an address of AWS itself. */
export function consoleHostOf(url: string): { host: string; isAws: boolean } {
  const [, host = ''] = /^https?:\/\/([^/?#]+)/i.exec(url) ?? [];
  const ofAws = partitions.flatMap(({ consoleHost }) => consoleHost ?? []);
  const name = host.toLowerCase();
  return { host, isAws: ofAws.some((known) => name === known || name.endsWith(`.${known}`)) };
}
