/** How far back a breach analysis can look. */
export const timeframes = [
  { value: '1d', text: 'Last day' },
  { value: '7d', text: 'Last 7 days' },
  { value: '14d', text: 'Last 14 days' },
  { value: '30d', text: 'Last 30 days' },
];

export const isTimeframe = (value: string | null): value is string => timeframes.some((one) => one.value === value);
