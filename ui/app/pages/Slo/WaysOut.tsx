import { Flex } from '@dynatrace/strato-components/layouts';
import { ExternalLink } from '@dynatrace/strato-components/typography';
import type { SloRow } from '../../../../domain/contract/listSlos';
import { isClassic } from '../../../../domain/model/slo';
import { isEvaluationWindow, windowMinutes } from '../../../../domain/queries/evaluationWindow';
import { alertEventsDql } from '../../../../domain/queries/events/alertEventsDql';
import { notebookLink } from '../../data/navigation/notebookLink';
import { problemsLink } from '../../data/navigation/problemsLink';

interface WaysOutProps {
  slo: SloRow;
  /** Milliseconds; when the SLO was read. */
  now: number;
}

/** Longer than any usual window of an SLO whose own is no simple span. */
const aMonth = 30 * 24 * 60;

/** Where more of an SLO is to be seen in Dynatrace. */
export const WaysOut = ({ slo: { name, window, definition }, now }: WaysOutProps) => {
  const minutes = isEvaluationWindow(window) ? windowMinutes(window) : aMonth;
  const dql = definition !== undefined && !isClassic(definition) ? definition.customSli.indicator : null;
  return (
    <Flex gap={16} flexWrap="wrap" alignItems="center">
      <ExternalLink href={problemsLink()}>Open Problems</ExternalLink>
      <ExternalLink href={notebookLink(alertEventsDql([name], { from: now - minutes * 60_000, to: now }))}>
        Open alert events in a notebook
      </ExternalLink>
      {dql === null ? null : <ExternalLink href={notebookLink(dql)}>Open the query in a notebook</ExternalLink>}
    </Flex>
  );
};
