import type { SloRow } from '../../../../../domain/contract/listSlos';
import type { Engine } from '../../../../../domain/model/slo';
import { isSaturation } from '../../../components/slos/sloWords';

/** An SLO as part of the address. */
export interface BesideRef {
  engine: Engine;
  id: string;
}

export const besideText = ({ engine, id }: BesideRef): string => `${engine}:${id}`;

/** Null for what names no SLO. */
export function besideIn(text: string | null): BesideRef | null {
  const [, engine, id] = /^(classic|platform):(.+)$/s.exec(text ?? '') ?? [];
  return (engine === 'classic' || engine === 'platform') && id !== undefined ? { engine, id } : null;
}

/** SLOs that can say how users fare: all but those on utilization, by name. */
export const userFacing = (slos: readonly SloRow[], self: BesideRef): SloRow[] =>
  slos
    .filter((slo) => !isSaturation(slo) && !(slo.id === self.id && slo.engine === self.engine))
    .sort((one, other) => one.name.localeCompare(other.name));

type Standing = Pick<SloRow, 'status' | 'burnRate' | 'pending'>;

export interface BesideVerdict {
  title: string;
  /** What to do, in a sentence. */
  words: string;
  variant: 'critical' | 'warning' | 'success' | 'neutral';
}

/** Missed, or spending more than its budget right now; null where nobody knows. */
function isBad({ status, burnRate, pending }: Standing): boolean | null {
  if (pending || status === 'NO_DATA' || status === 'ERROR') return null;
  return status === 'FAILURE' || (burnRate ?? 0) > 1;
}

/** What a saturated cluster means to users. */
export function besideVerdict(hot: Standing, users: Standing): BesideVerdict {
  const [isHot, areHurt] = [isBad(hot), isBad(users)];
  if (isHot === null || areHurt === null)
    return {
      ...{ title: 'Not known', variant: 'neutral' },
      words: `${areHurt === null ? 'The SLO beside it' : 'This SLO'} has no value right now.`,
    };
  if (isHot && areHurt)
    return {
      ...{ title: 'Hot and users hurt', variant: 'critical' },
      words: 'Act now: add capacity or take load off what is named under “Who broke it”.',
    };
  if (isHot)
    return {
      ...{ title: 'Hot, users fine', variant: 'warning' },
      words: 'No need to wake anybody: plan capacity, or raise the threshold if this is how it should run.',
    };
  if (areHurt)
    return {
      ...{ title: 'Users hurt, not by this', variant: 'warning' },
      words: 'Look elsewhere: this resource is within its SLO.',
    };
  return { title: 'Calm, users fine', variant: 'success', words: 'Nothing to do.' };
}
