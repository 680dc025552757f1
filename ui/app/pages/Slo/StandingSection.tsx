import { Paragraph } from '@dynatrace/strato-components/typography';
import { arrivalMinutes } from '../../../../domain/queries/arrival';
import type { SloRow } from '../../../../domain/contract/listSlos';
import { windowWords } from '../../../../domain/queries/evaluationWindow';
import { percentWords } from '../../components/text/percentWords';
import { StatusBadge } from '../../components/text/StatusBadge';
import {
  burnSpanWords,
  exhaustionWords,
  newestWords,
  noDataWords,
  spentWords,
  widthWords,
  wordsOfStatus,
} from '../../components/slos/sloWords';
import { BudgetMeter } from '../../components/slos/BudgetMeter';
import { Tipped } from '../../components/text/Tipped';
import { FactList } from '../../components/page/FactList';
import { Section } from '../../components/page/Section';

/** How it stands right now. */
export const StandingSection = ({ slo }: { slo: SloRow }) => {
  const { text, tone } = wordsOfStatus(slo);
  const spent = spentWords(slo);
  return (
    <Section title="How it stands">
      <FactList
        facts={[
          { name: 'Status', value: <StatusBadge tone={tone}>{text}</StatusBadge> },
          {
            name: 'Value',
            value: slo.value === null ? '–' : <Tipped text={percentWords(slo.value, 3)} tip={widthWords(slo)} />,
          },
          { name: 'Target', value: percentWords(slo.target, 3) },
          { name: 'Warning', value: percentWords(slo.warning, 3) },
          { name: 'Window', value: windowWords(slo.window) },
          { name: 'Error budget remaining', value: <BudgetMeter slo={slo} /> },
          ...(spent === null ? [] : [{ name: 'Spent', value: spent }]),
          {
            name: 'Burn rate',
            value:
              slo.burnRate === null ? (
                '–'
              ) : (
                <Tipped text={`${Number(slo.burnRate.toFixed(2))}×`} tip={burnSpanWords(slo)} />
              ),
          },
          { name: 'Runs out', value: exhaustionWords(slo) },
          { name: 'Coverage', value: <Tipped {...coverageWords(slo)} /> },
        ]}
      />
      {slo.message === null ? null : <Paragraph>{slo.message}</Paragraph>}
    </Section>
  );
};

const coverageWords = ({ coverage, newestLeftOut = arrivalMinutes, noData }: SloRow) => ({
  text: `${coverage === null ? '–' : percentWords(coverage * 100)}${noData ? `, ${noDataWords[noData]}` : ''}`,
  tip: coverage === null ? null : newestWords(newestLeftOut),
});
