/** What decides how many bad slots an objective pays for. */
export interface SlotObjective {
  /** Percent. */
  target: number;
  windowMinutes: number;
  slotMinutes: number;
}

export interface SlotBudget {
  /** Whole slots in the window: ⌊window ÷ slot⌋. */
  slots: number;
  /** The error budget in slots, with its fraction: (1 − target) × slots. */
  exact: number;
  /** Bad slots that leave the objective met: ⌊exact⌋. */
  allowed: number;
}

/** 0.1 % of 10,000 slots are ten, whatever is left over behind the sixth decimal. */
const settled = (value: number): number => Number(value.toFixed(6));

/** ⌈value⌉ that does not trip over the last binary digit. */
export const atLeast = (value: number): number => Math.ceil(value - 1e-6);

/** The error budget of an objective that is made of time slots, with every slot measured. */
export function slotBudget({ target, windowMinutes, slotMinutes }: SlotObjective): SlotBudget {
  const slots = Math.floor(windowMinutes / slotMinutes);
  const exact = settled(((100 - target) / 100) * slots);
  return { slots, exact, allowed: Math.floor(exact) };
}
