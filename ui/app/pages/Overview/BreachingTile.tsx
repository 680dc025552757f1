import type { UseQueryResult } from '@tanstack/react-query';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { ListSlosValue, SloRow } from '../../../../domain/contract/listSlos';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { percentWords } from '../../components/text/percentWords';
import { StatusBadge } from '../../components/text/StatusBadge';
import type { SloEvaluation } from '../../data/slos/useSloEvaluation';
import { Figure } from './Figure';
import { plural } from './nextStep';
import { Tile } from './Tile';

/** Most SLOs named here; the SLOs page has them all. */
const named = 5;

interface BreachingTileProps {
  slos: UseQueryResult<ListSlosValue>;
  evaluation: SloEvaluation;
}

/** Which objectives are missed right now, of both engines. */
export const BreachingTile = ({ slos, evaluation }: BreachingTileProps) => (
  <Tile title="Breaching" query={slos} waiting="Reading the SLOs">
    {(value) => {
      const ours = value.slos.filter(({ foreign }) => !foreign);
      const known = ours.filter(({ pending }) => !pending);
      const count = (...statuses: SloRow['status'][]) => known.filter(({ status }) => statuses.includes(status)).length;
      if (ours.length === 0 && value.warnings.length === 0)
        return <Paragraph>No SLO of this app exists yet.</Paragraph>;
      const unevaluated = count('NO_DATA', 'ERROR');
      return (
        <>
          {value.warnings.map(({ message }) => (
            <Paragraph key={message}>{`The list may not be complete: ${message}`}</Paragraph>
          ))}
          <Figure value={count('FAILURE')} noun="SLO" rest="below target" tone="critical" />
          <Figure value={count('WARNING')} noun="SLO" rest="below warning" tone="warning" />
          {unevaluated > 0 ? <Figure value={unevaluated} noun="SLO" rest="without a value" tone="warning" /> : null}
          <NotEvaluated count={ours.length - known.length} evaluation={evaluation} />
          <Worst slos={known.filter(({ status }) => status === 'FAILURE')} />
        </>
      );
    }}
  </Tile>
);

/** SLOs whose values are still to come, so that few misses do not pass for all of them. */
const NotEvaluated = ({ count, evaluation }: { count: number; evaluation: SloEvaluation }) => {
  if (count === 0) return null;
  return (
    <>
      <Text role="status">{`${plural(count, 'SLO')} not evaluated yet${evaluation.isRunning ? '…' : '.'}`}</Text>
      {evaluation.failure === null ? null : <FailureNotice failure={evaluation.failure} onRetry={evaluation.goOn} />}
    </>
  );
};

const Worst = ({ slos }: { slos: readonly SloRow[] }) => {
  const worst = [...slos].sort((a, b) => distance(a) - distance(b)).slice(0, named);
  return (
    <Flex as="ul" flexDirection="column" gap={4} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {worst.map(({ id, name, value, target }) => (
        <Flex as="li" key={id} alignItems="center" justifyContent="space-between" gap={8}>
          <Text>{name}</Text>
          <StatusBadge tone="bad">{`${value === null ? 'no value' : percentWords(value, 3)} of ${percentWords(target, 3)}`}</StatusBadge>
        </Flex>
      ))}
    </Flex>
  );
};

const distance = ({ value, target }: SloRow) => (value ?? target) - target;
