import { useMemo, useState } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { BadPolicy, KnownPolicy } from '../../../../domain/model/policy';
import { assignTargets } from '../../../../domain/policies/assignTargets';
import { orderBetween } from '../../../../domain/policies/orderBetween';
import { recommendedPolicies } from '../../../../domain/policies/recommendedPolicies';
import { ConfirmDialog } from '../../components/actions/ConfirmDialog';
import { EmptyView } from '../../components/notices/EmptyView';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { WaitingView } from '../../components/notices/WaitingView';
import { PageBody } from '../../components/page/PageBody';
import { useClusters } from '../../data/clusters/useClusters';
import { usePolicies } from '../../data/policies/usePolicies';
import { BadPolicies } from './BadPolicies';
import { draftOf, emptyPolicy } from './policyDraft';
import { openedPolicy, PolicyDialog } from './PolicyDialog';
import { PolicyList } from './PolicyList';
import { RunSection } from './RunSection';
import { Schedules } from './Schedules';

type Opened = Parameters<typeof PolicyDialog>[0]['opened'];
type Removing = Pick<KnownPolicy, 'id' | 'version'> & { name: string };

/** Which clusters and services get which SLOs, alerts and dashboard, and what a run of that would do. */
export const Policies = () => {
  const { query, save, remove } = usePolicies();
  const { data: found, error: clustersError } = useClusters();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [removing, setRemoving] = useState<Removing | null>(null);
  const policies = query.data?.policies;
  const clusters = found?.clusters;
  const assignment = useMemo(
    () =>
      policies && clusters
        ? assignTargets(
            policies,
            clusters.filter(({ lastDataAt }) => lastDataAt !== null),
          )
        : undefined,
    [policies, clusters],
  );
  const open = (what: Opened) => {
    save.reset();
    setOpened(what);
  };
  const create = (policy = emptyPolicy) => open({ draft: draftOf(policy), version: null });
  // What was saved in between is read again, so that both versions can be shown.
  const store = (policy: Record<string, unknown>, version: string | null, onSaved?: () => void) =>
    save.mutate({ policy, version }, { onSuccess: onSaved, onError: () => void query.refetch() });
  const move = (policy: KnownPolicy, to: number) => {
    const others = (policies ?? []).filter(({ id }) => id !== policy.id).map(({ order }) => order);
    store({ ...policy, order: orderBetween(others, to) ?? policy.order }, policy.version);
  };
  return (
    <PageBody
      title="Policies"
      lead="Which clusters and services get which SLOs, alerts and dashboard. The first policy that matches decides."
      actions={
        <Button variant="accent" color="primary" onClick={() => create()} disabled={policies === undefined}>
          Create a policy
        </Button>
      }
    >
      {query.error ? (
        <FailureNotice
          title="The policies could not be read"
          failure={query.error}
          onRetry={() => void query.refetch()}
        />
      ) : null}
      {query.isPending ? <WaitingView label="Reading the policies" /> : null}
      {save.error && opened === null ? <FailureNotice title="The policy was not saved" failure={save.error} /> : null}
      <BadPolicies bad={query.data?.bad ?? []} onRemove={(one) => setRemoving(removalOf(one))} />
      {clustersError ? (
        <FailureNotice
          title="The clusters could not be read, so what falls under a policy is not known"
          failure={clustersError}
        />
      ) : null}
      {policies?.length === 0 ? <NoPolicies onCreate={create} /> : null}
      {policies === undefined || policies.length === 0 ? null : (
        <>
          <PolicyList
            policies={policies}
            assignment={assignment}
            busy={save.isPending}
            onMove={move}
            onToggle={(policy, enabled) => store({ ...policy, enabled }, policy.version)}
            onEdit={(policy) => open(openedPolicy(policy))}
            onDelete={setRemoving}
          />
          {assignment === undefined ? null : <Text>{`Under no policy: ${noneWords(assignment.none)}.`}</Text>}
          <RunSection policies={policies} />
        </>
      )}
      <Schedules />
      {opened === null ? null : (
        <PolicyDialog
          opened={opened}
          policies={policies ?? []}
          clusters={clusters}
          busy={save.isPending}
          failure={save.error}
          onSave={(policy, version) => store(policy, version, () => setOpened(null))}
          onDismiss={() => setOpened(null)}
        />
      )}
      {removing === null ? null : (
        <ConfirmDialog
          title={`Delete the policy “${removing.name}”?`}
          confirmLabel="Delete"
          busy={remove.isPending}
          onConfirm={() =>
            remove.mutate(
              { id: removing.id, version: removing.version },
              { onSuccess: () => setRemoving(null), onError: () => void query.refetch() },
            )
          }
          onCancel={() => {
            remove.reset();
            setRemoving(null);
          }}
        >
          <Flex flexDirection="column" gap={8}>
            <Paragraph>Its SLOs, alerts and dashboard stay; nothing keeps them up to date any more.</Paragraph>
            {remove.error ? <FailureNotice failure={remove.error} /> : null}
          </Flex>
        </ConfirmDialog>
      )}
    </PageBody>
  );
};

const removalOf = ({ id, version, name }: BadPolicy): Removing => ({ id, version, name: name ?? id });

const noneWords = ({ clusters, services }: { clusters: readonly unknown[]; services: readonly unknown[] }): string =>
  `${clusters.length.toLocaleString('en-US')} clusters, ${services.length.toLocaleString('en-US')} services`;

/** Nothing there yet: what a policy does, and sets to begin with. */
const NoPolicies = ({ onCreate }: { onCreate: (policy: typeof emptyPolicy) => void }) => (
  <EmptyView
    title="No policy yet"
    why="A policy keeps clusters protected: a new one gets its SLOs by the next run, without anyone remembering. Begin with a set:"
    action={
      <Flex gap={8} flexWrap="wrap" justifyContent="center">
        {recommendedPolicies.map(({ title, why, policy }) => (
          <Button key={title} variant="emphasized" title={why} onClick={() => onCreate(policy)}>
            {`Begin with ${title}`}
          </Button>
        ))}
      </Flex>
    }
  />
);
