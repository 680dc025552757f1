import { Button } from '@dynatrace/strato-components/buttons';
import { MessageContainer } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph } from '@dynatrace/strato-components/typography';
import type { SloRow } from '../../../../domain/contract/listSlos';
import type { SloRequest } from '../../../../domain/contract/planSlos';
import type { Slo } from '../../../../domain/model/slo';
import type { PlanItem } from '../../../../domain/model/planItem';
import { BusyButton } from '../../components/actions/BusyButton';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { LintList } from '../../components/notices/LintList';
import { VerificationNote } from '../../components/slos/VerificationNote';
import { useExclusions } from '../../data/stored/useExclusions';
import { useReapplySlo, type PlannedSlo } from '../../data/slos/useReapplySlo';
import { ChangeList } from './ChangeList';
import { reapplyRequest } from './reapplyRequest';
import type { SloSubject } from './sloSubject';

interface ReapplyProps {
  slo: SloRow;
  definition: Slo;
  subject: SloSubject;
  /** Milliseconds since 1970. */
  now: number;
}

/** Brings an edited SLO back to how it was applied: what that would write is shown first. */
export const Reapply = ({ slo, definition, subject, now }: ReapplyProps) => {
  const { plan, apply } = useReapplySlo(slo.engine);
  const { exclusions, isPending } = useExclusions();
  const request = reapplyRequest(definition, subject, exclusions ?? [], now);
  if (request === null)
    return (
      <Paragraph>Its cluster or template is not known any more, so it cannot be applied again from here.</Paragraph>
    );
  const planned = plan.data;
  return (
    <Flex flexDirection="column" gap={12} alignItems="flex-start">
      {planned === undefined ? (
        <BusyButton variant="emphasized" busy={plan.isPending || isPending} onClick={() => plan.mutate(request)}>
          Re-apply as it was
        </BusyButton>
      ) : (
        <Proposal
          planned={planned}
          busy={apply.isPending}
          onWrite={() => apply.mutate(planned.item, { onSuccess: () => plan.reset() })}
          onCancel={plan.reset}
        />
      )}
      <Failures plan={plan} apply={apply} request={request} item={planned?.item} />
      {apply.isSuccess ? (
        <div role="status">
          <MessageContainer variant="success">
            <MessageContainer.Title>It is as it was applied again</MessageContainer.Title>
            <MessageContainer.Description>The page shows it as it is now.</MessageContainer.Description>
          </MessageContainer>
        </div>
      ) : null}
    </Flex>
  );
};

interface FailuresProps extends ReturnType<typeof useReapplySlo> {
  request: SloRequest;
  item: PlanItem | undefined;
}

const Failures = ({ plan, apply, request, item }: FailuresProps) => (
  <>
    {plan.error ? (
      <FailureNotice title="It could not be planned" failure={plan.error} onRetry={() => plan.mutate(request)} />
    ) : null}
    {apply.error && item ? (
      <FailureNotice title="It could not be written" failure={apply.error} onRetry={() => apply.mutate(item)} />
    ) : null}
  </>
);

interface ProposalProps {
  planned: PlannedSlo;
  busy: boolean;
  onWrite: () => void;
  onCancel: () => void;
}

const Proposal = ({ planned: { item, verification }, busy, onWrite, onCancel }: ProposalProps) => {
  const { action, changes, lints, conflict } = item;
  const isWritable =
    (action === 'update' || action === 'create') && !lints.some(({ severity }) => severity === 'error');
  return (
    <Flex flexDirection="column" gap={8} role="region" aria-label="What would be written">
      {action === 'unchanged' ? <Paragraph>Nothing would change: it is as it was applied.</Paragraph> : null}
      {action === 'conflict' ? (
        <Paragraph>
          {`Another SLO has this ${conflict?.field === 'metricName' ? 'metric name' : 'name'}: ${conflict?.holderName ?? 'not known which'}. Rename that one first.`}
        </Paragraph>
      ) : null}
      {changes.length > 0 ? <ChangeList changes={changes} from="now" to="will be" /> : null}
      <VerificationNote verification={verification} />
      <LintList lints={lints.filter(({ severity }) => severity === 'error')} />
      <Flex gap={8}>
        {isWritable ? (
          <BusyButton variant="accent" color="primary" busy={busy} onClick={onWrite}>
            Write these changes
          </BusyButton>
        ) : null}
        <Button onClick={onCancel}>Leave it as it is</Button>
      </Flex>
    </Flex>
  );
};
