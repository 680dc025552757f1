import { Link as RouterLink } from 'react-router-dom';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph, Text } from '@dynatrace/strato-components/typography';
import Colors from '@dynatrace/strato-design-tokens/colors';
import type { RecentBreach, RecentBreachesValue } from '../../../../domain/contract/recentBreaches';
import { sloPath } from '../../components/slos/sloPath';
import { counted } from '../../components/text/counted';
import { lookedWords, markOf, ticksOf } from './timeline';
import { Tile, type Answer } from './Tile';
import { PageLink } from '../../components/text/PageLink';
import { span } from '../../components/text/moments';

/** Most SLOs named here, worst first. */
const mostRows = 8;

/** Names stand left of the line of time, and above it where there is no room. */
const grid = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 280px), 1fr))',
  columnGap: 16,
  alignItems: 'center',
};

/** A line of time and what it comes to. */
const line = { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 64px', columnGap: 16, alignItems: 'center' };

/** When SLOs were beyond their thresholds in the last 24 hours; each line leads to its SLO. */
export const BreachesTile = ({ breaches }: { breaches: Answer<RecentBreachesValue> }) => (
  <Tile title="Breaches of the last 24 hours" query={breaches} waiting="Reading the last 24 hours of every SLO">
    {(value) => (
      <>
        <Text>{lookedWords(value)}</Text>
        {value.warnings.map(({ message }) => (
          <Paragraph key={message}>{message}</Paragraph>
        ))}
        {value.slos.length === 0 ? null : <Timeline value={value} />}
      </>
    )}
  </Tile>
);

const Timeline = ({ value }: { value: RecentBreachesValue }) => {
  const rest = value.slos.length - mostRows + value.more;
  return (
    <Flex flexDirection="column" gap={4}>
      <Flex as="ol" flexDirection="column" gap={4} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {value.slos.slice(0, mostRows).map((slo) => (
          <Row key={`${slo.engine} ${slo.id}`} slo={slo} value={value} />
        ))}
      </Flex>
      <Axis value={value} />
      {rest > 0 ? <PageLink to="/slos">{`See ${counted(rest, 'more SLO')}`}</PageLink> : null}
    </Flex>
  );
};

const Row = ({ slo, value }: { slo: RecentBreach; value: RecentBreachesValue }) => (
  <li style={grid}>
    <PageLink to={sloPath(slo)} style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
      {slo.name}
    </PageLink>
    <div style={line}>
      {/* The same way once more, for the pointer: the name is the one that keys and readers get. */}
      <RouterLink
        to={sloPath(slo)}
        tabIndex={-1}
        aria-hidden="true"
        style={{ position: 'relative', height: 20, background: Colors.Background.Container.Neutral.Default }}
      >
        {slo.runs.map((run) => (
          <span
            key={run.from}
            title={`${timeOf(run.from)} – ${timeOf(run.to)}`}
            style={{ ...across(markOf(run, value)), background: Colors.Charts.Status.Critical.Default }}
          />
        ))}
      </RouterLink>
      <Text textStyle="small" style={{ textAlign: 'right' }}>
        {span(slo.badMinutes)}
      </Text>
    </div>
  </li>
);

const Axis = ({ value }: { value: RecentBreachesValue }) => (
  <div style={grid} aria-hidden="true">
    <span />
    <div style={line}>
      <div style={{ position: 'relative', height: 20 }}>
        {ticksOf(value).map(({ left, text }) => (
          <Text
            key={left}
            textStyle="small"
            style={{
              position: 'absolute',
              left: `${left * 100}%`,
              transform: 'translateX(-50%)',
              whiteSpace: 'nowrap',
            }}
          >
            {text}
          </Text>
        ))}
      </div>
    </div>
  </div>
);

const across = ({ left, width }: { left: number; width: number }) => ({
  ...{ position: 'absolute' as const, top: 0, bottom: 0 },
  ...{ left: `${left * 100}%`, width: `${width * 100}%` },
});

const timeOf = (iso: string) => new Date(iso).toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' });
