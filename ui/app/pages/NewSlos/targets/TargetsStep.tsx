import { MessageContainer } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Heading } from '@dynatrace/strato-components/typography';
import type { Cluster } from '../../../../../domain/model/cluster';
import { NoClusters } from '../../../components/notices/NoClusters';
import { FamilyQuestion } from '../../../dialogs/families/FamilyQuestion';
import type { SloDraft } from '../draft/sloDraft';
import { planLimit } from '../draft/steps';
import type { TemplateChoice } from '../draft/templateChoices';
import { ClusterTargets } from './ClusterTargets';
import { ServiceTargets } from './ServiceTargets';

interface TargetsStepProps {
  draft: SloDraft;
  clusters: readonly Cluster[];
  chosen: readonly TemplateChoice[];
  /** How many objectives the choice makes. */
  count: number;
  onClusters: (keys: string[]) => void;
  onServices: (services: SloDraft['services']) => void;
}

/** Which clusters, and which services, as the chosen templates need; clusters alone while none is chosen. */
export const TargetsStep = ({ draft, clusters, chosen, count, onClusters, onServices }: TargetsStepProps) => {
  const forClusters = chosen.filter(({ template }) => template.targetKind === 'cluster');
  const forServices = chosen.filter(({ template }) => template.targetKind === 'service');
  if (clusters.length === 0) return <NoClusters title="No ECS cluster to choose" />;
  return (
    <Flex flexDirection="column" gap={24}>
      {draft.engine === 'platform' ? <FamilyQuestion clusters={clusters} /> : null}
      {count > planLimit ? <TooMany count={count} /> : null}
      {forClusters.length > 0 || forServices.length === 0 ? (
        <Flex as="section" aria-label="Clusters" flexDirection="column" gap={12}>
          <Heading level={4} as="h3">
            Clusters
          </Heading>
          <ClusterTargets
            clusters={clusters}
            choices={forClusters}
            engine={draft.engine}
            chosen={draft.clusters}
            onChange={onClusters}
          />
        </Flex>
      ) : null}
      {forServices.length > 0 ? (
        <Flex as="section" aria-label="Services" flexDirection="column" gap={12}>
          <Heading level={4} as="h3">
            Services
          </Heading>
          <ServiceTargets
            clusters={clusters}
            choices={forServices}
            engine={draft.engine}
            chosen={draft.services}
            chosenClusters={draft.clusters}
            onChange={onServices}
          />
        </Flex>
      ) : null}
    </Flex>
  );
};

const TooMany = ({ count }: { count: number }) => (
  <div role="alert">
    <MessageContainer variant="warning">
      <MessageContainer.Title>{`${count.toLocaleString('en-US')} SLOs are too many for one plan`}</MessageContainer.Title>
      <MessageContainer.Description>
        {`An environment holds at most ${planLimit.toLocaleString('en-US')} SLOs. Choose fewer targets, or the worst service of a cluster instead of each of its services.`}
      </MessageContainer.Description>
    </MessageContainer>
  </div>
);
