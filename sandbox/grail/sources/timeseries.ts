import type { StartCommand } from '../scope/pipe';
import { readTimeseries, timeseriesFields } from '../timeseries/readTimeseries';
import { runTimeseries } from '../timeseries/runTimeseries';

/** Its records have the fields that the query says, and no other: an unknown one is an error behind it. */
export const timeseries: StartCommand = (command, scope) => {
  const query = readTimeseries(command, scope);
  return {
    fields: new Set(timeseriesFields(query)),
    timeframe: query.timeframe,
    run: runTimeseries(query, scope),
  };
};
