import { useMemo, useState } from 'react';
import { Flex } from '@dynatrace/strato-components/layouts';
import type { Exclusion } from '../../../../domain/model/exclusion';
import { clusterTarget } from '../../../../domain/model/cluster';
import { subjectsOf } from '../../../../domain/model/sloKey';
import { useClusters } from '../../data/clusters/useClusters';
import { ExclusionCard } from './ExclusionCard';

interface ExclusionListProps {
  exclusions: readonly Exclusion[];
  onEdit: (exclusion: Exclusion) => void;
  onDelete: (exclusion: Exclusion) => void;
}

/** All maintenance windows, in the order they were added. */
export const ExclusionList = ({ exclusions, onEdit, onDelete }: ExclusionListProps) => {
  const [now] = useState(() => Date.now());
  // Only for their names: without them the windows show places and entity ids.
  const { data } = useClusters();
  const names = useMemo(
    () =>
      new Map(
        (data?.clusters ?? []).flatMap((cluster) => subjectsOf(clusterTarget(cluster)).map((id) => [id, cluster.name])),
      ),
    [data],
  );
  return (
    <Flex flexDirection="column" gap={12}>
      {exclusions.map((exclusion) => (
        <ExclusionCard
          key={exclusion.id}
          exclusion={exclusion}
          now={now}
          names={names}
          onEdit={() => onEdit(exclusion)}
          onDelete={() => onDelete(exclusion)}
        />
      ))}
    </Flex>
  );
};
