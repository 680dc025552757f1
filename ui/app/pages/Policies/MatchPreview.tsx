import { Flex } from '@dynatrace/strato-components/layouts';
import { Strong, Text } from '@dynatrace/strato-components/typography';
import type { Cluster } from '../../../../domain/model/cluster';
import type { KnownPolicy, Policy } from '../../../../domain/model/policy';
import { assignmentRemarks } from '../../../../domain/policies/assignmentRemarks';
import { assignTargets } from '../../../../domain/policies/assignTargets';
import type { GivenPolicy } from '../../../../domain/policies/readPolicy';
import { shareWords } from './policyWords';

interface MatchPreviewProps {
  /** As typed, and content in itself. */
  given: GivenPolicy;
  others: readonly KnownPolicy[];
  clusters: readonly Cluster[];
}

const mostNamed = 6;
const lastOrder = Number.MAX_SAFE_INTEGER;

/** What would fall under a policy among the others, while it is typed. */
export const MatchPreview = ({ given, others, clusters }: MatchPreviewProps) => {
  const id = given.id ?? '(new)';
  const policy: Policy = { ...given, id, order: given.order ?? lastOrder, enabled: true };
  const all = [...others.filter((one) => one.id !== given.id), policy].sort((a, b) => a.order - b.order);
  const assignment = assignTargets(all, clusters);
  const claim = assignment.claims.find((one) => one.policy.id === id);
  if (claim === undefined) return null;
  const names = [
    ...new Set([...claim.clusters, ...claim.services.map(({ cluster }) => cluster)].map(({ name }) => name)),
  ];
  const remarks = assignmentRemarks(assignment).filter(({ policyId }) => policyId === id);
  const rest = names.length - mostNamed;
  return (
    <Flex flexDirection="column" gap={4} role="status" aria-label="Preview">
      <Strong>{`Falls under it now: ${shareWords(claim.clusters.length, claim.services.length)}`}</Strong>
      {names.length === 0 ? null : (
        <Text style={{ overflowWrap: 'anywhere' }}>
          {`${names.slice(0, mostNamed).join(', ')}${rest > 0 ? ` and ${rest.toLocaleString('en-US')} more` : ''}`}
        </Text>
      )}
      {remarks.map(({ code, message }) => (
        <Text key={code}>{message}</Text>
      ))}
      {given.match.tags !== undefined && assignment.withoutTags > 0 ? (
        <Text>{`The AWS tags of ${assignment.withoutTags.toLocaleString('en-US')} clusters are not known, so they do not match: only the new AWS connection brings tags.`}</Text>
      ) : null}
    </Flex>
  );
};
