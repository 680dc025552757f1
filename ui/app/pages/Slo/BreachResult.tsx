import { useMemo } from 'react';
import { MessageContainer } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph, Strong, Text } from '@dynatrace/strato-components/typography';
import type { AnalyzeBreachesValue, BreachFinding } from '../../../../domain/contract/analyzeBreaches';
import { HappenedList } from '../../components/causes/WhatHappened';
import { Figure } from '../../components/charts/Figure';
import { heatCells, type Line } from '../../components/charts/heatCells';
import { EmptyView } from '../../components/notices/EmptyView';
import { WaitingView } from '../../components/notices/WaitingView';
import { FactList } from '../../components/page/FactList';
import { counted } from '../../components/text/counted';
import type { Causes } from './changes/useCauses';
import { BreachTable } from './BreachTable';
import { besideFacts, findingTitle, nextStepWords, rollUpWords } from './breachWords';
import { moment, span } from '../../components/text/moments';
import { lazyPart } from '../../components/page/lazily';

const HeatMapChart = lazyPart(() =>
  import('../../components/charts/HeatMapChart').then(({ HeatMapChart }) => HeatMapChart),
);

interface BreachResultProps {
  value: AnalyzeBreachesValue;
  /** Where hot begins; null when it is not known. */
  line: Line;
  isMissed: boolean;
  causes: Causes;
}

/** The services over time, worst first, with what to do next. */
export const BreachResult = ({ value: { minutes, slots, warnings }, line, isMissed, causes }: BreachResultProps) => {
  const cells = useMemo(() => heatCells(minutes.heatMap, line), [minutes, line]);
  if (slots.total === slots.missing || minutes.services.length === 0)
    return (
      <EmptyView
        level="h3"
        title="No data in this timeframe"
        why="No service of this cluster reported anything. Choose a longer timeframe, or see on Pipelines whether the stream still sends."
      />
    );
  const { leftOut } = minutes.heatMap;
  return (
    <Flex flexDirection="column" gap={16}>
      {causes.isPending ? (
        <WaitingView label="Looking for the cause" lines={1} />
      ) : (
        <Paragraph>
          <Strong>{nextStepWords(minutes, isMissed, causes.main)}</Strong>
        </Paragraph>
      )}
      {minutes.findings.map((finding) => (
        <Finding key={finding.code} finding={finding} />
      ))}
      <HappenedList all={causes.all} />
      {causes.error === null ? null : <Text textStyle="small">{`Causes are not known: ${causes.error.message}`}</Text>}
      <Figure title="Services over time" words={rollUpWords(minutes)}>
        <HeatMapChart cells={cells} />
      </Figure>
      {leftOut > 0 ? (
        <Text textStyle="small">{`${counted(leftOut, 'service')} with fewer bad minutes not drawn.`}</Text>
      ) : null}
      <BreachTable services={minutes.services} isTasks={line.side === 'below'} />
      {warnings.map((warning) => (
        <Text key={warning} textStyle="small">
          {warning}
        </Text>
      ))}
    </Flex>
  );
};

const Finding = ({ finding }: { finding: BreachFinding }) => (
  <MessageContainer variant="warning">
    <MessageContainer.Title>{findingTitle(finding)}</MessageContainer.Title>
    <MessageContainer.Description>
      <Flex flexDirection="column" gap={8}>
        <Text>
          {`The cluster was hot for ${span(finding.clusterBadMinutes)}; in ${span(finding.calmMinutes)} of it no service was, ` +
            `between ${moment(finding.firstAt)} and ${moment(finding.lastAt)}.`}
        </Text>
        <FactList facts={besideFacts(finding)} />
      </Flex>
    </MessageContainer.Description>
  </MessageContainer>
);
