import { Button } from '@dynatrace/strato-components/buttons';
import { Checkbox } from '@dynatrace/strato-components/forms';
import { Flex, Surface } from '@dynatrace/strato-components/layouts';
import { Strong, Text } from '@dynatrace/strato-components/typography';
import type { KnownPolicy } from '../../../../domain/model/policy';
import type { Assignment } from '../../../../domain/policies/assignTargets';
import { assignmentRemarks } from '../../../../domain/policies/assignmentRemarks';
import { matchWords, setWords, shareWords } from './policyWords';

interface PolicyListProps {
  policies: readonly KnownPolicy[];
  /** Undefined while the clusters are not known. */
  assignment: Assignment | undefined;
  busy: boolean;
  onMove: (policy: KnownPolicy, to: number) => void;
  onToggle: (policy: KnownPolicy, enabled: boolean) => void;
  onEdit: (policy: KnownPolicy) => void;
  onDelete: (policy: KnownPolicy) => void;
}

/** The policies in the order in which they decide, each with what falls under it now. */
export const PolicyList = ({ policies, assignment, ...acts }: PolicyListProps) => {
  const remarks = assignment === undefined ? [] : assignmentRemarks(assignment);
  return (
    <ol
      aria-label="Policies in their order"
      style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 8 }}
    >
      {policies.map((policy, at) => (
        <li key={policy.id}>
          <PolicyRow
            {...acts}
            policy={policy}
            at={at}
            isLast={at === policies.length - 1}
            claim={assignment?.claims.find((one) => one.policy.id === policy.id)}
            remarks={remarks.filter(({ policyId }) => policyId === policy.id).map(({ message }) => message)}
          />
        </li>
      ))}
    </ol>
  );
};

interface PolicyRowProps extends Omit<PolicyListProps, 'policies' | 'assignment'> {
  policy: KnownPolicy;
  at: number;
  isLast: boolean;
  claim: Assignment['claims'][number] | undefined;
  remarks: readonly string[];
}

const PolicyRow = (props: PolicyRowProps) => {
  const { policy, at, isLast, claim, remarks, busy, onMove, onToggle, onEdit, onDelete } = props;
  const share = claim === undefined ? '' : shareWords(claim.clusters.length, claim.services.length);
  return (
    <Surface padding={16}>
      <Flex gap={16} flexWrap="wrap" alignItems="flex-start" justifyContent="space-between">
        <Flex flexDirection="column" gap={4} style={{ flex: '1 1 320px', minWidth: 0, overflowWrap: 'anywhere' }}>
          <Strong>{`${at + 1}. ${policy.name}`}</Strong>
          <Text>{matchWords(policy)}</Text>
          <Text textStyle="small">{setWords(policy)}</Text>
          <Text>{policy.enabled ? share : 'Off: matches nothing'}</Text>
          {remarks.map((remark) => (
            <Text key={remark} textStyle="small">
              {remark}
            </Text>
          ))}
        </Flex>
        <Flex gap={8} flexWrap="wrap" alignItems="center">
          <Checkbox
            value={policy.enabled}
            disabled={busy}
            onChange={(enabled) => onToggle(policy, enabled)}
            aria-label={`${policy.name} is on`}
          >
            On
          </Checkbox>
          <Button
            disabled={busy || at === 0}
            aria-label={`Move ${policy.name} up`}
            onClick={() => onMove(policy, at - 1)}
          >
            ↑
          </Button>
          <Button
            disabled={busy || isLast}
            aria-label={`Move ${policy.name} down`}
            onClick={() => onMove(policy, at + 1)}
          >
            ↓
          </Button>
          <Button variant="emphasized" aria-label={`Edit ${policy.name}`} onClick={() => onEdit(policy)}>
            Edit
          </Button>
          <Button aria-label={`Delete ${policy.name}`} onClick={() => onDelete(policy)}>
            Delete
          </Button>
        </Flex>
      </Flex>
    </Surface>
  );
};
