import { useQuery } from '@tanstack/react-query';

/** A template of ours has 30 kB. */
const mostBytes = 1_000_000;
const patienceMs = 10_000;

/**
 * SHA-256 of the file that lies at an address; null where it cannot be read from here, which is the usual case: the bucket
 * must allow this origin (CORS), and the app's content security policy must allow the bucket.
 */
export function useTemplateSum(url: string | null) {
  return useQuery({
    queryKey: ['template-sum', url],
    enabled: url !== null,
    retry: false,
    staleTime: 60_000,
    queryFn: ({ signal }) => sumOf(url ?? '', signal),
  });
}

async function sumOf(url: string, signal: AbortSignal): Promise<string | null> {
  try {
    const withTime = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
    const response = await fetch(url, { signal: withTime, credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (!response.ok) return null;
    const body = await response.arrayBuffer();
    if (body.byteLength > mostBytes) return null;
    const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
    return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch {
    // Refused by the browser, offline or too slow: nobody knows, and the page says so.
    return null;
  }
}
