import { useMemo, useState } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Code, List, Paragraph, Strong, Text } from '@dynatrace/strato-components/typography';
import type { SloRequest } from '../../../../../domain/contract/planSlos';
import { isClassic, type Engine } from '../../../../../domain/model/slo';
import { sloFacts } from '../../../../../domain/model/sloFacts';
import type { PlanRow } from './planRows';
import { filledParameters } from '../../../../../domain/slo/templates/completeParameters';
import { templateOf } from '../../../../../domain/slo/templates/templates';
import { LintList } from '../../../components/notices/LintList';
import { Snippet } from '../../../components/text/Snippet';
import { TrialPanel } from '../trial/TrialPanel';
import { valueText } from '../state/planWords';

interface PlanDetailsProps {
  item: PlanRow;
  /** What it was planned from; lets it be tried on history. */
  request?: SloRequest;
  engine: Engine;
}

/** What a row of the plan has no room for. */
export const PlanDetails = ({ item, request, engine }: PlanDetailsProps) => {
  const { name, description, expression } = sloFacts(item.slo);
  const language = isClassic(item.slo) ? 'Metric expression' : 'DQL';
  return (
    <Flex flexDirection="column" gap={12}>
      <Paragraph>{description}</Paragraph>
      {item.changes.length === 0 ? null : (
        <Flex flexDirection="column" gap={4}>
          <Strong>Changes</Strong>
          <List ordered={false}>
            {item.changes.map(({ field, from, to }) => (
              <Text key={field} style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
                {field}: from <Code>{valueText(from)}</Code> to <Code>{valueText(to)}</Code>
              </Text>
            ))}
          </List>
        </Flex>
      )}
      {item.score?.value === null && item.score.why !== null ? (
        <Paragraph>{`Not scored: ${item.score.why}`}</Paragraph>
      ) : null}
      <LintList lints={item.lints} />
      <Strong>{language}</Strong>
      <Snippet name={`${language} of ${name}`} text={expression} copyLabel="Copy expression" />
      {request === undefined ? null : (
        <TryIt request={request} engine={engine} knownLints={new Set(item.lints.map(({ code }) => code))} />
      )}
    </Flex>
  );
};

interface TryItProps {
  request: SloRequest;
  engine: Engine;
  knownLints: ReadonlySet<string>;
}

const TryIt = ({ request, engine, knownLints }: TryItProps) => {
  const [isOpen, setIsOpen] = useState(false);
  const tried = useMemo(() => {
    const { templateId, target, parameters } = request;
    const template = templateOf(templateId);
    return { engine, templateId, target, parameters: filledParameters(template, engine, parameters) };
  }, [request, engine]);
  if (isOpen) return <TrialPanel tried={tried} knownLints={knownLints} />;
  return (
    <Flex>
      <Button variant="emphasized" onClick={() => setIsOpen(true)}>
        Try it on history
      </Button>
    </Flex>
  );
};
