import { chance, scramble } from './chance';
import type { LoadProfile } from './loadProfile';
import type { Visit } from '../metricStore/series';

const minuteMs = 60_000;
const minutesOfDay = 1440;

/** 1 at minute 0, 0 twelve hours later: one table for everybody, because a week of 10,000 services is 100 million minutes. */
const dailyCurve = Float64Array.from(
  { length: minutesOfDay },
  (_, minute) => 0.5 + 0.5 * Math.cos((minute / minutesOfDay) * 2 * Math.PI),
);

/** What is the same for all minutes of a profile's day. */
interface Day {
  swing: number;
  /** Minutes of the day; both 0 when it has no incident. */
  incidentFrom: number;
  incidentTo: number;
}

/**
 * Visits the minutes of a load profile that end in `first <= minuteEnd <= last`: daily curve, quieter weekends, noise, and now
 * and then an incident. Same in, same out.
 */
export function utilisation(profile: LoadProfile, first: number, last: number, visit: Visit): void {
  const { seed, base, noise, peakMinute, ceiling, tasks } = profile;
  let number = NaN;
  let day: Day = { swing: 0, incidentFrom: 0, incidentTo: 0 };
  // In one piece and without objects: this runs for every minute that anybody reads.
  for (let minute = Math.ceil(first / minuteMs); minute * minuteMs <= last; minute++) {
    const today = Math.floor(minute / minutesOfDay);
    if (today !== number) day = dayOf(profile, (number = today));
    const minuteOfDay = minute - today * minutesOfDay;
    const random = scramble(seed, minute);
    const shifted = minuteOfDay - peakMinute;
    const curve = dailyCurve[shifted < 0 ? shifted + minutesOfDay : shifted] ?? 0;
    const lift = minuteOfDay >= day.incidentFrom && minuteOfDay < day.incidentTo ? profile.incidentLift : 0;
    // Upper and lower half of the random bits: noise of the mean, and how far the tasks are apart.
    const level = base + day.swing * curve + lift + noise * ((random >>> 16) / 32_768 - 1);
    const mean = round(Math.min(ceiling, Math.max(0.1, level)));
    // As many values as tasks run, symmetric about their mean, so that all four statistics agree.
    const half = tasks === 1 ? 0 : Math.min(mean, ceiling - mean, noise) * ((random & 0xffff) / 65_536);
    visit(minute * minuteMs, round(mean - half), round(mean + half), round(mean * tasks), tasks);
  }
}

function dayOf(profile: LoadProfile, day: number): Day {
  const { seed, incidentMinutes } = profile;
  // Day 0 of the epoch was a Thursday.
  const isWeekend = (day + 4) % 7 === 0 || (day + 4) % 7 === 6;
  const swing = profile.swing * (isWeekend ? 0.6 : 1);
  if (chance(seed ^ 0x1dc1, day) >= profile.incidentChance) return { swing, incidentFrom: 0, incidentTo: 0 };
  const incidentFrom = Math.floor(1300 * chance(seed ^ 0x57a7, day));
  const length = (incidentMinutes * (1 + 5 * chance(seed ^ 0x1e47, day))) / 6;
  return { swing, incidentFrom, incidentTo: incidentFrom + length };
}

/** To three digits; of what is not negative. */
const round = (value: number): number => Math.floor(value * 1000 + 0.5) / 1000;
