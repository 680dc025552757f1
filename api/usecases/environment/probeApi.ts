import { apiFact } from '../../../domain/environment/apiFact';
import { probeVerdict, type ProbeVerdict } from '../../../domain/environment/probeVerdict';
import type { ApiFact, EnvironmentApi } from '../../../domain/model/environment';
import type { Probe, Probes } from '../../platform/probes/probes';

export interface ProbedApi {
  fact: ApiFact;
  /** The fact about its classic door alone; null when that was not asked. */
  classic: ApiFact | null;
}

type Asked = Pick<Probe, 'door' | 'scopes'> & { verdict: ProbeVerdict };

/** Asks an API's operations, no more of them than it takes to tell how it stands. */
export async function probeApi(probes: Probes, api: EnvironmentApi): Promise<ProbedApi> {
  const asked: Asked[] = [];
  const settled = new Set<Probe['door']>();
  for (const { door, scopes, quoted = null, ask } of probes.of(api)) {
    if (settled.has(door)) continue;
    const verdict = probeVerdict(await ask(), quoted);
    asked.push({ door, scopes, verdict });
    if (verdict.state === 'available') break;
    // What is late, refused or gone is so for the whole door; a 404 is to be confirmed by another operation.
    if (verdict.state !== 'absent') settled.add(door);
  }
  const classic = asked.filter(({ door }) => door === 'classic');
  return { fact: apiFact(api, asked), classic: classic.length === 0 ? null : apiFact(api, classic) };
}
