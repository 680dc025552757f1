import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import type { Engine } from '../../../../domain/model/slo';
import { engineWords } from './sloWords';

/** An SLO by its whole name and its engine: the same objective can exist in both. */
export const SloLabel = ({ name, engine }: { name: string; engine: Engine }) => (
  <Flex flexDirection="column" gap={0} style={{ minWidth: 0 }}>
    <Text style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>{name}</Text>
    <Text textStyle="small">{engineWords[engine]}</Text>
  </Flex>
);
