import type { Visit } from '../metricStore/series';

const minuteMs = 60_000;
const minutesOfDay = 1440;

/** Visits the minutes that end in `first <= minuteEnd <= last`. */
export type Minutes = (first: number, last: number, visit: Visit) => void;

/** Of each minute: min, max, sum and count; a count of 0 where there is none. */
type Day = Float64Array;
const fields = 4;

/** How many more days may be kept by all series, 110 MB: what a situation has in two weeks. A huge world is mostly read once. */
let room = 2400;

/** The same minutes, but a day that is read whole is computed once: whoever asks about weeks asks again and again. */
export function keptDays(minutes: Minutes): Minutes {
  const days = new Map<number, Day>();
  return (first, last, visit) => {
    if (room === 0 && days.size === 0) return minutes(first, last, visit);
    const begin = Math.ceil(first / minuteMs);
    const end = Math.floor(last / minuteMs);
    for (let day = Math.floor(begin / minutesOfDay); day * minutesOfDay <= end; day++) {
      const midnight = day * minutesOfDay;
      const from = Math.max(begin - midnight, 0);
      const to = Math.min(end - midnight, minutesOfDay - 1);
      let kept = days.get(day);
      if (!kept && room > 0 && from === 0 && to === minutesOfDay - 1) {
        room--;
        days.set(day, (kept = read(minutes, midnight)));
      }
      if (!kept) {
        minutes((midnight + from) * minuteMs, (midnight + to) * minuteMs, visit);
        continue;
      }
      for (let minute = from, at = fields * from; minute <= to; minute++, at += fields) {
        const count = kept[at + 3] as number;
        if (count > 0)
          visit(
            (midnight + minute) * minuteMs,
            kept[at] as number,
            kept[at + 1] as number,
            kept[at + 2] as number,
            count,
          );
      }
    }
  };
}

function read(minutes: Minutes, midnight: number): Day {
  const day = new Float64Array(fields * minutesOfDay);
  minutes(midnight * minuteMs, (midnight + minutesOfDay - 1) * minuteMs, (time, min, max, sum, count) => {
    const at = fields * (time / minuteMs - midnight);
    day[at] = min;
    day[at + 1] = max;
    day[at + 2] = sum;
    day[at + 3] = count;
  });
  return day;
}
