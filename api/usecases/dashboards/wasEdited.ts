import { fingerprintIn } from '../../../domain/dashboards/describeWithFingerprint';
import { fingerprint } from '../../../domain/dashboards/fingerprint';
import type { Dashboard } from '../../platform/dashboards';

/** What cannot be read as ours is taken as edited: better a dashboard out of date than somebody's work lost. */
export function wasEdited({ description, content }: Pick<Dashboard, 'description' | 'content'>): boolean {
  try {
    const now: unknown = JSON.parse(content);
    return fingerprint(now) !== fingerprintIn(description);
  } catch {
    return true;
  }
}
