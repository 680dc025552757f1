import { useMemo } from 'react';
import { Flex } from '@dynatrace/strato-components/layouts';
import type { SloRow } from '../../../../domain/contract/listSlos';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { useClusters } from '../../data/clusters/useClusters';
import { AlertsSection } from './AlertsSection';
import { isSaturation } from '../../components/slos/sloWords';
import { BesideSection } from './beside/BesideSection';
import { BreachSection } from './BreachSection';
import { DefinitionSection } from './DefinitionSection';
import { DriftSection } from './DriftSection';
import { HistorySection } from './HistorySection';
import { MaintenanceSection } from './MaintenanceSection';
import { PromiseSection } from './PromiseSection';
import { sloSubject } from './sloSubject';
import { StandingSection } from './StandingSection';

/** The parts of the page about an SLO; what needs to know its cluster waits for the clusters. */
export const SloView = ({ slo, asOf }: { slo: SloRow; asOf: string }) => {
  const clusters = useClusters();
  const { definition, key } = slo;
  const subject = useMemo(
    () => (definition ? sloSubject(slo, definition, clusters.data?.clusters ?? []) : null),
    [slo, definition, clusters.data],
  );
  const refs = useMemo(
    () => (key === null || slo.foreign ? [] : [{ id: slo.id, key, engine: slo.engine, name: slo.name }]),
    [slo, key],
  );
  if (!definition) return <StandingSection slo={slo} />;
  const isReady = !clusters.isPending;
  return (
    <Flex flexDirection="column" gap={16}>
      <StandingSection slo={slo} />
      {clusters.isError ? (
        <FailureNotice
          title="The clusters could not be read, so what it is about may not be known"
          failure={clusters.error}
          onRetry={() => void clusters.refetch()}
        />
      ) : null}
      {subject ? <HistorySection slo={slo} subject={subject} /> : null}
      {subject && isReady ? <BreachSection slo={slo} subject={subject} /> : null}
      {subject && isSaturation(slo) ? <BesideSection slo={slo} /> : null}
      <PromiseSection slo={slo} definition={definition} subject={subject} now={Date.parse(asOf)} />
      {subject && isReady ? (
        <MaintenanceSection slo={slo} definition={definition} subject={subject} now={Date.parse(asOf)} />
      ) : null}
      {refs.length > 0 ? <AlertsSection slo={slo} slos={refs} now={Date.parse(asOf)} /> : null}
      {subject && isReady ? <DriftSection slo={slo} definition={definition} subject={subject} asOf={asOf} /> : null}
      <DefinitionSection slo={slo} definition={definition} subject={subject} asOf={asOf} />
    </Flex>
  );
};
