/** A time of day and a day as a clock on the wall in some zone shows them. */
export interface LocalTime {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  hour: number;
  minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const part = 'numeric' as const;
  const made = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: zone, hourCycle: 'h23', year: part, month: part, day: part, hour: part, minute: part },
  });
  formats.set(zone, made);
  return made;
}

/** What the clock on the wall shows at an instant (milliseconds since the epoch). */
export function localTime(at: number, zone: string): LocalTime {
  const parts = formatOf(zone).formatToParts(at);
  const number = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const [year, month, day] = [number('year'), number('month'), number('day')];
  return { year: year, month, day, hour: number('hour'), minute: number('minute') };
}

const asUtc = ({ year, month, day, hour, minute }: LocalTime): number => Date.UTC(year, month - 1, day, hour, minute);

/** The instant at which the wall shows a time; one that summer time skips is the hour after it. */
export function instantOf(time: LocalTime, zone: string): number {
  const wanted = asUtc(time);
  let at = wanted;
  // Twice, since the first correction may cross a change of the offset.
  for (let turn = 0; turn < 2; turn += 1) at += wanted - asUtc(localTime(at, zone));
  return at;
}

/** The next day on the wall, at midnight. */
export function dayAfter({ year, month, day }: LocalTime): LocalTime {
  const next = new Date(Date.UTC(year, month - 1, day + 1));
  return { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate(), hour: 0, minute: 0 };
}

export const weekdayOf = ({ year, month, day }: LocalTime): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();
