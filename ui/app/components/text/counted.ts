/** `1 SLO`, `1,000 SLOs`. */
export const counted = (count: number, noun = 'SLO'): string =>
  `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
