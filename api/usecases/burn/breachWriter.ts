import type { CheckBurnValue } from '../../../domain/contract/automation/checkBurn';
import type { Failure } from '../../../domain/failure';
import type { BreachEvent } from '../../../domain/slo/burn/breachEvent';
import type { Events } from '../../platform/events';
import { asFailure } from '../storedSlos/knownSlos';

/** What breaches were written as; only `events` open problems. */
type WrittenAs = CheckBurnValue['writtenAs'];

/**
 * Writes events, and once Dynatrace has said that it takes none any more (410), business events, which open no problem; where these
 * are gone too, nothing: the run's own result is then all that tells.
 */
export function breachWriter(events: Events) {
  let ground: WrittenAs = 'events';
  const attempt = async (write: () => Promise<void>): Promise<Failure | null> => {
    try {
      await write();
      return null;
    } catch (error) {
      return asFailure(error);
    }
  };
  return {
    writtenAs: () => ground,
    /** @returns what went wrong; null when it was written, or there is nowhere to write to */
    async write(event: BreachEvent): Promise<Failure | null> {
      if (ground === 'events') {
        const failure = await attempt(() => events.write(event));
        if (failure?.code !== 'NotSupported') return failure;
        ground = 'bizevents';
      }
      if (ground === 'bizevents') {
        const failure = await attempt(() => events.note(event));
        if (failure?.code !== 'NotSupported') return failure;
        ground = 'nothing';
      }
      return null;
    },
  };
}
