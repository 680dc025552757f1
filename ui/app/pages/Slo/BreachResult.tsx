import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { AnalyzeBreachesValue } from '../../../../domain/contract/analyzeBreaches';
import { CopyButton } from '../../components/actions/CopyButton';
import { counted } from '../../components/text/counted';
import { EmptyView } from '../../components/notices/EmptyView';
import { newestWords } from '../../components/slos/sloWords';
import { percentWords } from '../../components/text/percentWords';
import { breachesCsv } from './breachesCsv';
import { BreachTable } from './BreachTable';

interface BreachResultProps {
  value: AnalyzeBreachesValue;
  /** The objective counts tasks, not percent. */
  isTasks: boolean;
}

/** The services worst first, with how much of the time was looked at. */
export const BreachResult = ({ value, isTasks }: BreachResultProps) => {
  const { slots, services } = value;
  if (slots.total === slots.missing || services.length === 0)
    return (
      <EmptyView
        title="No data in this timeframe"
        why="No service of this cluster reported anything, so nothing can be said about breaches. Choose a longer timeframe, or see on the Connect page whether the stream still sends."
      />
    );
  const broke = services.filter(({ badSlots }) => badSlots > 0);
  return (
    <Flex flexDirection="column" gap={12}>
      <Text>{slotWords(value)}</Text>
      {broke.length === 0 ? (
        <EmptyView
          title="No service broke the objective"
          why={`${counted(services.length, 'service')} looked at; none was bad in any time slot of this timeframe.`}
        />
      ) : (
        <>
          <Paragraph>{`${broke.length.toLocaleString('en-US')} of ${counted(services.length, 'service')} broke it.`}</Paragraph>
          <BreachTable services={services} isTasks={isTasks} />
          <CopyButton text={breachesCsv(services)} label="Copy as CSV" />
        </>
      )}
    </Flex>
  );
};

function slotWords({ slots, slotMinutes, coverage, newestLeftOut = 0 }: AnalyzeBreachesValue): string {
  const leftOut = newestWords(newestLeftOut);
  const excluded =
    slots.excluded > 0
      ? `, ${slots.excluded.toLocaleString('en-US')} excluded (${(slots.excluded * slotMinutes).toLocaleString('en-US')} min)`
      : '';
  return (
    `${counted(slots.total, 'time slot')} of ${slotMinutes} min: ${slots.good.toLocaleString('en-US')} good, ` +
    `${slots.bad.toLocaleString('en-US')} bad, ${slots.missing.toLocaleString('en-US')} without data${excluded}. ` +
    `Coverage ${percentWords(coverage * 100)}${leftOut === null ? '' : ` (${leftOut})`}.`
  );
}
