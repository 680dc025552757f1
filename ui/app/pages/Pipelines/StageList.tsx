import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import { StatusBadge } from '../../components/text/StatusBadge';
import type { Stage } from './stagesOf';

/** The stages from AWS to a cluster, in their order. */
export const StageList = ({ stages }: { stages: readonly Stage[] }) => (
  <ol style={{ display: 'flex', flexWrap: 'wrap', gap: 24, listStyle: 'none', margin: 0, padding: 0 }}>
    {stages.map(({ name, tone, text }) => (
      <li key={name}>
        <Flex flexDirection="column" gap={4}>
          <Text textStyle="small-emphasized">{name}</Text>
          <StatusBadge tone={tone}>{text}</StatusBadge>
        </Flex>
      </li>
    ))}
  </ol>
);
