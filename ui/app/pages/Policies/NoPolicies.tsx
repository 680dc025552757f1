import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { recommendedPolicies, type RecommendedPolicy } from '../../../../domain/policies/recommendedPolicies';
import { EmptyView } from '../../components/notices/EmptyView';

/** Nothing there yet: what a policy does, and sets to begin with. */
export const NoPolicies = ({ onCreate }: { onCreate: (policy: RecommendedPolicy['policy']) => void }) => (
  <EmptyView
    title="No policy yet"
    why="A policy keeps clusters protected: a new one gets its SLOs by the next run, without anyone remembering. Begin with a set:"
    action={
      <Flex gap={8} flexWrap="wrap" justifyContent="center">
        {recommendedPolicies.map(({ title, why, policy }) => (
          <Button key={title} variant="emphasized" title={why} onClick={() => onCreate(policy)}>
            {`Begin with ${title.replace(/^All /, 'all ')}`}
          </Button>
        ))}
      </Flex>
    }
  />
);
