import { useMemo, useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { Button } from '@dynatrace/strato-components/buttons';
import { MessageContainer } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Link, List, Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { Orphan, Plan } from '../../../../../domain/slo/planItem';
import { SelectField } from '../../../components/SelectField';
import { PlanTable } from './PlanTable';
import { actionWords, isBlocked, writableItems, writeWords } from './planWords';

interface PreviewStepProps {
  plan: Plan;
  onApply: () => void;
  /** Asks again what exists. */
  onRefresh: () => void;
}

const actionOptions = [
  { value: '', text: 'All' },
  ...Object.entries(actionWords).map(([value, { text }]) => ({ value, text })),
];

/** Step 4: what would be written, item by item. Nothing has been written yet. */
export const PreviewStep = ({ plan, onApply, onRefresh }: PreviewStepProps) => {
  const [action, setAction] = useState('');
  const shown = useMemo(() => plan.items.filter((item) => action === '' || item.action === action), [plan, action]);
  const writable = useMemo(() => writableItems(plan.items), [plan]);
  const blocked = plan.items.filter(isBlocked).length;
  return (
    <Flex flexDirection="column" gap={16}>
      <Text role="status" textStyle="base-emphasized">
        {summaryWords(plan)}
      </Text>
      {writable.length === 0 ? <NothingToWrite blocked={blocked} total={plan.items.length} /> : null}
      {writable.length > 0 && blocked > 0 ? (
        <MessageContainer variant="warning">
          <MessageContainer.Title>{`${blocked} of ${plan.items.length} cannot be applied and will be left out`}</MessageContainer.Title>
          <MessageContainer.Description>Open their rows for the reason.</MessageContainer.Description>
        </MessageContainer>
      ) : null}
      <Flex gap={12} alignItems="flex-end" flexWrap="wrap">
        <SelectField label="Show" value={action} options={actionOptions} onChange={setAction} />
        <Button variant="emphasized" onClick={onRefresh}>
          Compare again
        </Button>
        {writable.length > 0 ? (
          <Button variant="accent" color="primary" onClick={onApply}>
            {`Apply: ${writeWords(writable)}`}
          </Button>
        ) : null}
      </Flex>
      <PlanTable items={shown} />
      <Orphans orphans={plan.orphans} />
    </Flex>
  );
};

function summaryWords({ summary }: Plan): string {
  const { create, update, unchanged, conflict } = summary;
  return `${create} to create, ${update} to update, ${unchanged} unchanged, ${conflict} in conflict.`;
}

const NothingToWrite = ({ blocked, total }: { blocked: number; total: number }) => (
  <MessageContainer variant={blocked > 0 ? 'warning' : 'success'}>
    <MessageContainer.Title>
      {blocked > 0 ? 'There is nothing that can be applied' : 'Everything is unchanged: there is nothing to apply'}
    </MessageContainer.Title>
    <MessageContainer.Description>
      {blocked > 0
        ? `${blocked} of ${total} cannot be applied; open their rows for the reason. The rest exists already.`
        : 'All of these SLOs exist already, exactly as asked for.'}
    </MessageContainer.Description>
    <MessageContainer.Actions>
      <Link as={RouterLink} to="/slos">
        See the SLOs
      </Link>
    </MessageContainer.Actions>
  </MessageContainer>
);

const Orphans = ({ orphans }: { orphans: readonly Orphan[] }) => {
  if (orphans.length === 0) return null;
  return (
    <MessageContainer variant="neutral">
      <MessageContainer.Title>
        {`${orphans.length} SLO${orphans.length === 1 ? '' : 's'} of this app without a cluster`}
      </MessageContainer.Title>
      <MessageContainer.Description>
        <Paragraph>Their entity is gone. Applying does not touch them; delete them from the list of SLOs.</Paragraph>
        <List ordered={false}>
          {orphans.map(({ key, name }) => (
            <span key={key}>{name}</span>
          ))}
        </List>
      </MessageContainer.Description>
    </MessageContainer>
  );
};
