import { dynatraceFetch } from '../../cloudformation/cli/dynatraceFetch';

/** Where a request would go, with this value of DYNATRACE_ENDPOINT_URL. */
async function asked(value: string | undefined, url: string): Promise<string> {
  let seen = '';
  const fetch = dynatraceFetch({ DYNATRACE_ENDPOINT_URL: value }, async (input) => {
    seen = input instanceof Request ? input.url : input.toString();
    return new Response();
  });
  await fetch(url, { method: 'POST' });
  return seen;
}

describe('requests to Dynatrace', () => {
  it.each([
    ['https://aws.cloud.dynatrace.com/metrics', 'http://localhost:4000/metrics'],
    ['https://eu.aws.cloud.dynatrace.com/metrics', 'http://localhost:4000/metrics'],
    [
      'https://abc12345.live.dynatrace.com/api/v2/logs/ingest/aws_firehose?a=b',
      'http://localhost:4000/api/v2/logs/ingest/aws_firehose?a=b',
    ],
  ])('go where DYNATRACE_ENDPOINT_URL says, path and all: %s', async (url, there) => {
    expect(await asked('http://localhost:4000/', url)).toBe(there);
  });

  it('go to Dynatrace without it, and nothing else is turned aside', async () => {
    expect(await asked(undefined, 'https://aws.cloud.dynatrace.com/metrics')).toBe(
      'https://aws.cloud.dynatrace.com/metrics',
    );
    expect(await asked('http://localhost:4000', 'https://collector.example.com/metrics')).toBe(
      'https://collector.example.com/metrics',
    );
  });

  it.each(['http://proxy.example.com', 'localhost:4000', 'ftp://localhost'])('carry their token to no %s', (value) => {
    expect(() => dynatraceFetch({ DYNATRACE_ENDPOINT_URL: value }, fetch)).toThrow(
      'DYNATRACE_ENDPOINT_URL: is neither an https address nor http on this machine',
    );
  });
});
