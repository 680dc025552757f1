import { useLocation } from 'react-router-dom';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import type { SloRow } from '../../../../domain/contract/listSlos';
import { counted } from '../../components/text/counted';
import { StatusBadge } from '../../components/text/StatusBadge';
import { sloPath } from '../../components/slos/sloPath';
import { engineWords } from '../../components/slos/sloWords';
import { PageLink } from '../../components/text/PageLink';

/** An SLO's name as the way to its page, with what one must know before reading its numbers. */
export const SloName = ({ slo }: { slo: SloRow }) => {
  const { search } = useLocation();
  return (
    <Flex flexDirection="column" gap={2} style={{ minWidth: 0 }}>
      <PageLink
        to={sloPath(slo)}
        // So that the way back finds the same filter.
        state={{ listSearch: search }}
        style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}
      >
        {slo.name}
      </PageLink>
      <Flex gap={8} alignItems="center" flexWrap="wrap">
        <Text textStyle="small">{engineWords[slo.engine]}</Text>
        {slo.foreign ? <Text textStyle="small">read-only: not made by this app</Text> : null}
        {slo.edited === true ? <StatusBadge tone="warning">edited since applied</StatusBadge> : null}
        {slo.lints !== undefined && slo.lints.length > 0 ? (
          <StatusBadge tone="warning">{counted(slo.lints.length, 'remark')}</StatusBadge>
        ) : null}
      </Flex>
      {slo.message === null || slo.pending || slo.status === 'NO_DATA' ? null : (
        <Text textStyle="small" style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
          {slo.message}
        </Text>
      )}
    </Flex>
  );
};
