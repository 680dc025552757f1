import type { HistoryScope } from '../../../domain/queries/historySelector';
import type { Sli } from '../../../domain/model/sli';
import type { HistoryPart, Span } from './historyPart';

/** Whose past is asked for, and in which time slots: whole ones, see `slotSpan`. */
export interface HistoryAsked extends Span, HistoryScope {
  sli: Sli;
  slotMinutes: number;
}

/** What was measured, slot by slot, in order of time: one series called `''`, or with `perService` one per service. */
export interface History extends HistoryPart {
  /** What Dynatrace remarked, e.g. that it cut an answer short. */
  warnings: string[];
}

/**
 * The past of an SLI, from the Metrics API (`classicHistory`) or from Grail (`grailHistory`): backtests, breaches, alerts and
 * the comparison of an SLO with its successor read it by this port and see the same slots, whichever it is.
 */
export interface HistoryReader {
  /** @throws Failure when the slots are not all there; nothing that was asked for is left out */
  slots(asked: HistoryAsked): Promise<History>;
  /**
   * Minutes of each slot in which anything was measured: a slot of half an hour with one minute of data has a value too.
   * Undefined for slots of a minute, which need no second look.
   * @param grid the slots, as `slots` answered them
   * @param now milliseconds since 1970; nothing was measured later
   */
  minutes(asked: HistoryAsked, grid: readonly Span[], now: number): Promise<number[] | undefined>;
}
