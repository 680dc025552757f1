import { Paragraph } from '@dynatrace/strato-components/typography';
import { arrivalMinutes } from '../../../../domain/queries/arrival';
import type { SloRow } from '../../../../domain/contract/listSlos';
import { windowWords } from '../../../../domain/queries/evaluationWindow';
import { percentWords } from '../../components/text/percentWords';
import { StatusBadge } from '../../components/text/StatusBadge';
import {
  budgetWords,
  burnSpanWords,
  exhaustionWords,
  newestWords,
  noDataWords,
  spentWords,
  widthWords,
  wordsOfStatus,
} from '../../components/slos/sloWords';
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
          { name: 'Value', value: slo.value === null ? 'none' : withNote(percentWords(slo.value, 3), widthWords(slo)) },
          { name: 'Target', value: percentWords(slo.target, 3) },
          { name: 'Warning', value: percentWords(slo.warning, 3) },
          { name: 'Window', value: windowWords(slo.window) },
          { name: 'Error budget remaining', value: budgetWords(slo) },
          ...(spent === null ? [] : [{ name: 'Spent', value: spent }]),
          {
            name: 'Burn rate',
            value:
              slo.burnRate === null ? 'not known' : withNote(`${Number(slo.burnRate.toFixed(2))}×`, burnSpanWords(slo)),
          },
          { name: 'Runs out', value: exhaustionWords(slo) },
          { name: 'Coverage', value: coverageWords(slo) },
        ]}
      />
      {slo.message === null ? null : <Paragraph>{slo.message}</Paragraph>}
    </Section>
  );
};

const withNote = (text: string, note: string | null): string => (note === null ? text : `${text} (${note})`);

const coverageWords = ({ coverage, newestLeftOut = arrivalMinutes, noData }: SloRow): string =>
  `${coverage === null ? 'not known' : withNote(percentWords(coverage * 100), newestWords(newestLeftOut))}${noData ? `, ${noDataWords[noData]}` : ''}`;
