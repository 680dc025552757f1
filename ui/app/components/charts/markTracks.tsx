import { TimeseriesAnnotations } from '@dynatrace/strato-components/charts';

/** A line of marks above a chart. */
export interface MarkTrack {
  /** What the line is called, in the margin. */
  label: string;
  /** What each mark is. */
  title: string;
  symbol: string;
  color: string;
  /** `auto`: the lines of a mark through the chart are seen on pointing at it. */
  indicators: 'always' | 'auto';
  marks: readonly Mark[];
}

/** ISO 8601, or milliseconds. */
interface Mark {
  from: string | number;
  to: string | number;
  description?: string;
}

/** Marks beyond this number cannot be told apart; the longest are kept. */
const mostMarks = 150;

const longest = (marks: readonly Mark[]): Mark[] =>
  [...marks].sort((one, other) => lengthOf(other) - lengthOf(one)).slice(0, mostMarks);

const lengthOf = ({ from, to }: Mark): number => new Date(to).getTime() - new Date(from).getTime();

/** The lines that have marks, for `TimeseriesChart.Annotations`, which knows its children by their type: no component of our own. */
export const markTracks = (tracks: readonly MarkTrack[]) =>
  tracks
    .filter(({ marks }) => marks.length > 0)
    .map(({ label, title, symbol, color, indicators, marks }) => (
      <TimeseriesAnnotations.Track key={label} label={label} color={color}>
        {longest(marks).map(({ from, to, description }) => (
          <TimeseriesAnnotations.Marker
            key={from}
            start={new Date(from)}
            end={new Date(to)}
            title={title}
            symbol={symbol}
            description={description}
            color={color}
            indicatorsDisplay={indicators}
          />
        ))}
      </TimeseriesAnnotations.Track>
    ));
