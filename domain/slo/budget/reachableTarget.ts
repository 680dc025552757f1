/**
 * The highest target, in tenths of a percent, that one bad slot of so many does not break: 99.1 of 120, because
 * 1 − 1/120 = 99.17 %.
 */
export const reachableTarget = (slots: number): number => Math.floor((1 - 1 / slots) * 1000) / 10;
