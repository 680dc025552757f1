import type { UseQueryResult } from '@tanstack/react-query';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { ListSlosValue, SloRow } from '../../../../domain/contract/listSlos';
import { StatusBadge } from '../../components/StatusBadge';
import { Figure } from './Figure';
import { Tile } from './Tile';

/** Most SLOs named here; the SLOs page has them all. */
const named = 5;

/** Which objectives are missed right now. */
export const BreachingTile = ({ slos }: { slos: UseQueryResult<ListSlosValue> }) => (
  <Tile title="Breaching" query={slos} waiting="Reading the SLOs">
    {(value) => {
      const ours = value.slos.filter(({ foreign }) => !foreign);
      const count = (...statuses: SloRow['status'][]) => ours.filter(({ status }) => statuses.includes(status)).length;
      if (ours.length === 0) return <Paragraph>No SLO of this app exists yet.</Paragraph>;
      const unevaluated = count('NO_DATA', 'ERROR');
      return (
        <>
          <Figure value={count('FAILURE')} noun="SLO" rest="below target" tone="critical" />
          <Figure value={count('WARNING')} noun="SLO" rest="below warning" tone="warning" />
          {unevaluated > 0 ? <Figure value={unevaluated} noun="SLO" rest="without a value" tone="warning" /> : null}
          <Worst slos={ours.filter(({ status }) => status === 'FAILURE')} />
        </>
      );
    }}
  </Tile>
);

const Worst = ({ slos }: { slos: readonly SloRow[] }) => {
  const worst = [...slos].sort((a, b) => distance(a) - distance(b)).slice(0, named);
  return (
    <Flex as="ul" flexDirection="column" gap={4} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {worst.map(({ id, name, value, target }) => (
        <Flex as="li" key={id} alignItems="center" justifyContent="space-between" gap={8}>
          <Text>{name}</Text>
          <StatusBadge tone="bad">{`${value === null ? '–' : value.toFixed(2)} % of ${target} %`}</StatusBadge>
        </Flex>
      ))}
    </Flex>
  );
};

const distance = ({ value, target }: SloRow) => (value ?? target) - target;
