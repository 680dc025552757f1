import { useMemo, useState } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph } from '@dynatrace/strato-components/typography';
import type { BadPolicy, KnownPolicy } from '../../../../domain/model/policy';
import { assignTargets } from '../../../../domain/policies/assignTargets';
import { movedPolicies } from '../../../../domain/policies/movedPolicies';
import { ConfirmDialog } from '../../components/actions/ConfirmDialog';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { WaitingView } from '../../components/notices/WaitingView';
import { PageBody } from '../../components/page/PageBody';
import { useClusters } from '../../data/clusters/useClusters';
import { usePolicies } from '../../data/policies/usePolicies';
import { BadPolicies } from './BadPolicies';
import { NoPolicies } from './NoPolicies';
import { draftOf, emptyPolicy } from './policyDraft';
import { openedPolicy, PolicyDialog } from './PolicyDialog';
import { PolicyList } from './PolicyList';
import { UnderNone } from './UnderNone';
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
  // As a run does it: of a cluster that sent nothing in the time nobody knows whether it is there.
  const clusters = useMemo(() => found?.clusters.filter(({ lastDataAt }) => lastDataAt !== null), [found]);
  const assignment = useMemo(
    () => (policies && clusters ? assignTargets(policies, clusters) : undefined),
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
  const move = async (policy: KnownPolicy, to: number) => {
    try {
      for (const moved of movedPolicies(policies ?? [], policy, to))
        await save.mutateAsync({ policy: { ...moved }, version: moved.version });
    } catch {
      // `save.error` tells what went wrong.
      await query.refetch();
    }
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
            onMove={(policy, to) => void move(policy, to)}
            onToggle={(policy, enabled) => store({ ...policy, enabled }, policy.version)}
            onEdit={(policy) => open(openedPolicy(policy))}
            onDelete={setRemoving}
          />
          {assignment === undefined ? null : <UnderNone assignment={assignment} />}
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
          onDismiss={() => {
            save.reset();
            setOpened(null);
          }}
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
