import type { HttpClient, HttpClientRequestOptions, RequestBodyTypes } from '@dynatrace-sdk/http-client';

export interface EnvironmentClock {
  client: HttpClient;
  /** Milliseconds since the epoch, as the environment counts them. */
  now: () => number;
}

/** The `Date` header has a resolution of one second and is some network time old. */
const toleranceMs = 5000;

/**
 * The clock by which data points are stamped is the environment's, so ages are told by it: this one follows the `Date`
 * header of its answers (RFC 9110 §6.6.1) where it differs from the machine's own clock.
 */
export function environmentClock(client: HttpClient, wall: () => number): EnvironmentClock {
  let skewMs = 0;
  return {
    now: () => wall() + skewMs,
    client: {
      async send<T extends keyof RequestBodyTypes = 'json'>(options: HttpClientRequestOptions<T>) {
        const response = await client.send(options);
        const told = Date.parse(response.headers['date'] ?? '');
        if (!Number.isNaN(told)) skewMs = Math.abs(told - wall()) > toleranceMs ? told - wall() : 0;
        return response;
      },
    },
  };
}
