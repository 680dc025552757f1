import { chance } from './chance';
import type { LoadProfile } from './loadProfile';
import type { Sample } from './world';

const minuteMs = 60_000;
const minutesOfDay = 1440;

/** One minute of a load profile: daily curve, quieter weekends, noise, and now and then an incident. Same in, same out. */
export function utilisation(profile: LoadProfile, minuteEnd: number): Sample {
  const minute = Math.floor(minuteEnd / minuteMs);
  const day = Math.floor(minute / minutesOfDay);
  const noise = profile.noise * (2 * chance(profile.seed, minute) - 1);
  const busy = profile.swing * dailyCurve(profile.peakHour, minute % minutesOfDay) * (isWeekend(day) ? 0.6 : 1);
  const level = profile.base + busy + noise + incident(profile, day, minute % minutesOfDay);
  return spread(profile, minuteEnd, round(Math.min(profile.ceiling, Math.max(0.1, level))));
}

/** 1 at the peak hour, 0 twelve hours off. */
function dailyCurve(peakHour: number, minuteOfDay: number): number {
  return 0.5 + 0.5 * Math.cos(((minuteOfDay / 60 - peakHour) / 24) * 2 * Math.PI);
}

/** Day 0 of the epoch was a Thursday. */
const isWeekend = (day: number): boolean => (day + 4) % 7 === 0 || (day + 4) % 7 === 6;

/** What an incident adds, for its minutes on a day that has one. */
function incident(profile: LoadProfile, day: number, minuteOfDay: number): number {
  const { seed } = profile;
  if (chance(seed ^ 0x1dc1, day) >= profile.incidentChance) return 0;
  const start = Math.floor(1300 * chance(seed ^ 0x57a7, day));
  const length = (profile.incidentMinutes * (1 + 5 * chance(seed ^ 0x1e47, day))) / 6;
  return minuteOfDay >= start && minuteOfDay < start + length ? profile.incidentLift : 0;
}

/** The statistics of as many values as tasks run, symmetric about their mean, so that all four agree. */
function spread(profile: LoadProfile, at: number, mean: number): Sample {
  const { tasks, ceiling } = profile;
  const room = tasks === 1 ? 0 : Math.min(mean, ceiling - mean, profile.noise);
  const half = round(room * chance(profile.seed ^ 0x59d5, at / minuteMs));
  return { at, min: round(mean - half), max: round(mean + half), sum: round(mean * tasks), count: tasks };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
