import { Button } from '@dynatrace/strato-components/buttons';
import { MessageContainer } from '@dynatrace/strato-components/content';
import { Text } from '@dynatrace/strato-components/typography';
import { counted } from '../../../components/text/counted';
import type { PlanScoring } from '../../../data/plan/usePlanScores';
import type { Outlook } from './planRows';

interface PlanOutlookProps {
  outlook: Outlook;
  scoring: Pick<PlanScoring, 'scores' | 'failure'>;
  disabled: boolean;
  onHold: (targets: Record<string, number>) => void;
}

/** What the plan would bring, in one sentence, and the targets that would hold one click away. */
export const PlanOutlook = ({ outlook, scoring, disabled, onHold }: PlanOutlookProps) => {
  const { created, missed, unknown, open, holding } = outlook;
  if (scoring.failure !== null && scoring.scores === undefined)
    return (
      <MessageContainer variant="neutral">
        <MessageContainer.Title>What the SLOs would score now is not known</MessageContainer.Title>
        <MessageContainer.Description>
          {`They can be applied all the same. ${scoring.failure.message}. ${scoring.failure.hint}`}
        </MessageContainer.Description>
      </MessageContainer>
    );
  if (scoring.scores === undefined || created === 0) return null;
  const without = unknown === 0 ? '' : ` ${counted(unknown)} cannot be scored; open the row for the reason.`;
  if (missed === 0) {
    if (open > 0) return null;
    return unknown === created ? (
      <Text>None of the new SLOs can be scored now; open the row for the reason.</Text>
    ) : (
      <Text>{`None of ${counted(created, 'new SLO')} would be missed now.${without}`}</Text>
    );
  }
  const held = Object.keys(holding).length;
  return (
    <div role="alert">
      <MessageContainer variant="warning">
        <MessageContainer.Title>
          {`Of ${counted(created, 'new SLO')} ${missed} would be missed at once${open > 0 ? ', as far as read' : ''}`}
        </MessageContainer.Title>
        <MessageContainer.Description>
          {`Their value now is below the target.${held < missed ? ` For ${missed - held} no target would hold: move the threshold.` : ''}${without}`}
        </MessageContainer.Description>
        <MessageContainer.Actions>
          {held === 0 ? null : (
            <Button variant="accent" color="primary" disabled={disabled} onClick={() => onHold(holding)}>
              {held === 1 ? 'Use the target that would hold' : `Use the targets that would hold (${held})`}
            </Button>
          )}
        </MessageContainer.Actions>
      </MessageContainer>
    </div>
  );
};
