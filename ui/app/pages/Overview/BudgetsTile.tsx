import { useRef } from 'react';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph, Text } from '@dynatrace/strato-components/typography';
import Colors from '@dynatrace/strato-design-tokens/colors';
import type { ListSlosValue, SloRow } from '../../../../domain/contract/listSlos';
import { MiniLine } from '../../components/charts/MiniLine';
import { standingCounts, standingsOf } from '../../components/clusters/standing';
import { EvaluationProgress } from '../../components/slos/EvaluationProgress';
import { sloPath } from '../../components/slos/sloPath';
import { budgetWords, exhaustionWords } from '../../components/slos/sloWords';
import { counted } from '../../components/text/counted';
import { Meter } from '../../components/text/Meter';
import { useSeen } from '../../components/page/useSeen';
import { useBudgetSeries } from '../../data/history/useBudgetSeries';
import type { SloEvaluation } from '../../data/slos/useSloEvaluation';
import { bySpending } from './budgets';
import { Tile, type Answer } from './Tile';
import { PageLink } from '../../components/text/PageLink';

/** Most SLOs named here; the SLOs page has them all. */
const named = 8;

interface BudgetsTileProps {
  slos: Answer<ListSlosValue>;
  evaluation: SloEvaluation;
}

/** Which error budgets run out first, of both engines. */
export const BudgetsTile = ({ slos, evaluation }: BudgetsTileProps) => (
  <Tile title="Error budgets" query={slos} waiting="Reading the SLOs">
    {(value) => {
      const ours = value.slos.filter(({ foreign }) => !foreign);
      if (ours.length === 0 && value.warnings.length === 0)
        return <Paragraph>No SLO of this app exists yet.</Paragraph>;
      const known = bySpending(ours);
      return (
        <>
          {value.warnings.map(({ message }) => (
            <Paragraph key={message}>{`The list may not be complete: ${message}`}</Paragraph>
          ))}
          <Text>{`${counted(ours.length)}: ${standingCounts(standingsOf(ours))}`}</Text>
          <EvaluationProgress evaluation={evaluation} />
          <Budgets slos={known.slice(0, named)} isSettled={!evaluation.isRunning} />
          {ours.length > Math.min(known.length, named) ? (
            <PageLink to="/slos">{`See all ${counted(ours.length)}`}</PageLink>
          ) : null}
        </>
      );
    }}
  </Tile>
);

/** Their lines are asked for together, once it is settled which they are and somebody sees the list. */
const Budgets = ({ slos, isSettled }: { slos: readonly SloRow[]; isSettled: boolean }) => {
  const list = useRef<HTMLOListElement>(null);
  const isSeen = useSeen(list);
  const asked = slos.flatMap(({ engine, key }) => (key === null ? [] : [{ engine, key }]));
  const { data, error } = useBudgetSeries({ slos: asked }, isSeen && isSettled);
  const lineOf = ({ engine, key }: SloRow) =>
    data?.series.find((one) => one.engine === engine && one.key === key)?.remaining ?? [];
  return (
    <>
      {error === null ? null : (
        <Text textStyle="small" role="status">
          {`The lines of the budgets could not be read: ${error.message}`}
        </Text>
      )}
      <ol
        ref={list}
        style={{ display: 'flex', flexDirection: 'column', gap: 12, listStyle: 'none', margin: 0, padding: 0 }}
      >
        {slos.map((slo) => (
          <Budget key={slo.id} slo={slo} line={lineOf(slo)} />
        ))}
      </ol>
    </>
  );
};

const Budget = ({ slo, line }: { slo: SloRow; line: readonly number[] }) => {
  const left = slo.errorBudget ?? 0;
  const color = left <= 0 ? critical : left < 25 ? warning : ideal;
  return (
    <Flex as="li" flexDirection="column" gap={2} style={{ minWidth: 0 }}>
      <PageLink to={sloPath(slo)} style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
        {slo.name}
      </PageLink>
      <Flex alignItems="center" flexWrap="wrap" gap={12}>
        <div style={{ flex: '1 1 190px', minWidth: 0 }}>
          <Meter
            // Spent budgets show as a whole bar: an empty one would look like nothing.
            percent={left <= 0 ? 100 : left}
            words={left < 0 ? budgetWords(slo) : `${budgetWords(slo)} remaining`}
            color={color}
          />
        </div>
        <MiniLine values={line} color={color} range={[left < 0 ? -100 : 0, 100]} mark={0} width={140} height={24} />
        <Text textStyle="small" style={{ flex: '1 1 110px', textAlign: 'end' }}>
          {lastsWords(slo)}
        </Text>
      </Flex>
    </Flex>
  );
};

const { Critical, Warning, Ideal } = Colors.Charts.Status;
const [critical, warning, ideal] = [Critical.Default, Warning.Default, Ideal.Default];

/** When it runs out, as a phrase that stands alone. */
function lastsWords(slo: SloRow): string {
  const words = exhaustionWords(slo);
  return words.startsWith('in ') ? `spent ${words}` : words === 'not known' ? 'burn rate not known' : words;
}
