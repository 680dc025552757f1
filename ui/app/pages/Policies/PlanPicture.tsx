import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import Colors from '@dynatrace/strato-design-tokens/colors';
import type { PolicyPlan } from '../../../../domain/contract/policies/runPolicies';

const { Status, Categorical } = { Status: Colors.Charts.Status, Categorical: Colors.Charts.Categorical };

const kinds: readonly { name: keyof PolicyPlan; title: string; color: string }[] = [
  { name: 'create', title: 'to create', color: Status.Ideal.Default },
  { name: 'update', title: 'to update', color: Status.Warning.Default },
  { name: 'unchanged', title: 'unchanged', color: Status.Neutral.Default },
  { name: 'conflict', title: 'in conflict', color: Status.Critical.Default },
  { name: 'blocked', title: 'cannot work', color: Categorical.Color05.Default },
  { name: 'orphans', title: 'orphans', color: Categorical.Color10.Default },
];

/** The plan as shares of one bar, with its numbers in words. */
export const PlanPicture = ({ plan }: { plan: PolicyPlan }) => {
  const parts = kinds.map((kind) => ({ ...kind, count: plan[kind.name].length })).filter(({ count }) => count > 0);
  return (
    <Flex flexDirection="column" gap={8}>
      <div aria-hidden="true" style={{ display: 'flex', height: 16, borderRadius: 4, overflow: 'hidden', gap: 2 }}>
        {parts.map(({ name, count, color }) => (
          <span key={name} style={{ flexGrow: count, minWidth: 4, background: color }} />
        ))}
      </div>
      <Flex gap={16} flexWrap="wrap">
        {parts.length === 0 ? <Text>No SLO falls under these policies.</Text> : null}
        {parts.map(({ name, title, count, color }) => (
          <Flex key={name} gap={8} alignItems="center">
            <span aria-hidden="true" style={{ width: 12, height: 12, borderRadius: 2, background: color }} />
            <Text>{`${count.toLocaleString('en-US')} ${title}`}</Text>
          </Flex>
        ))}
      </Flex>
    </Flex>
  );
};
