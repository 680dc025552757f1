const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timezone: string): Intl.DateTimeFormat {
  const known = formats.get(timezone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', { timeZone: timezone, timeZoneName: 'longOffset' });
  formats.set(timezone, made);
  return made;
}

/** An IANA name, a fixed offset (`+01:00`) or `Z`. */
export function isTimezone(timezone: string): boolean {
  if (/^(Z|[+-]\d\d:\d\d)$/.test(timezone)) return true;
  try {
    formatOf(timezone);
    return true;
  } catch {
    return false;
  }
}

/** `+02:00`, or `Z` for none. */
export function offsetAt(timezone: string, ms: number): string {
  if (timezone === 'Z') return 'Z';
  const fixed = /^[+-]\d\d:\d\d$/.test(timezone) ? timezone : null;
  const named =
    fixed ??
    formatOf(timezone)
      .formatToParts(ms)
      .find(({ type }) => type === 'timeZoneName')?.value ??
    '';
  const offset = named.replace('GMT', '');
  return offset === '' || offset === '+00:00' ? 'Z' : offset;
}

/** Milliseconds that a timezone's clocks are ahead of UTC. */
export function offsetMs(timezone: string, ms: number): number {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d\d):(\d\d)$/.exec(offsetAt(timezone, ms)) ?? [];
  return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
