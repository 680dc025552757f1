import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Paragraph } from '@dynatrace/strato-components/typography';
import { Failure } from '../../../../domain/failure';
import type { Connection } from '../../../../domain/model/connection';
import type { LaunchpadSettings } from '../../../../domain/model/settings';
import { templateReleases } from '../../../../domain/onboarding/template/templateRelease';
import { pickedOf } from '../../components/metrics/pickedFields';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { StoredNotices } from '../../components/notices/StoredNotices';
import { WaitingView } from '../../components/notices/WaitingView';
import { Crumbs } from '../../components/page/Crumbs';
import { Fold } from '../../components/page/Fold';
import { PageBody } from '../../components/page/PageBody';
import { Section } from '../../components/page/Section';
import { PageLink } from '../../components/text/PageLink';
import { useEnvironment } from '../../data/environment/useEnvironment';
import { pipelineStatusQuery } from '../../data/pipeline/usePipelineStatus';
import { useAddConnections, useConnections } from '../../data/stored/useConnections';
import { useSettings } from '../../data/stored/useSettings';
import { AllAccounts } from './AllAccounts';
import { cellStates } from './cellState';
import { DraftBar } from './DraftBar';
import { FleetFields } from './FleetFields';
import { choiceOf, fleetOf, pickIn, wordsOf } from './fleet';
import { FleetMatrix } from './FleetMatrix';
import { Organization } from './Organization';
import { orFailure } from './orFailure';
import { useFleetDraft } from './useFleetDraft';

/** Many accounts at once: a list, a matrix of accounts and regions, and a whole organization. */
export const ConnectMany = () => {
  const settings = useSettings();
  const connections = useConnections();
  return (
    <PageBody
      title="Connect many accounts"
      lead="One stack per account and region. Paste the accounts, then launch them one by one, by one script, or as a stack set."
      above={
        <Crumbs
          above={[
            { path: '/pipelines', title: 'Pipelines' },
            { path: '/connect', title: 'Connect' },
          ]}
          here="Many accounts"
        />
      }
    >
      <StoredNotices settings={settings} connections={connections} onRemove={connections.removeBad} />
      {settings.data && !connections.isPending ? (
        <Fleet settings={settings.data.settings} connections={connections.data?.rows} />
      ) : settings.isError ? null : (
        <WaitingView label="Reading settings and connections" lines={6} />
      )}
    </PageBody>
  );
};

interface FleetProps {
  settings: LaunchpadSettings;
  /** Undefined where they could not be read. */
  connections: readonly Connection[] | undefined;
}

const Fleet = ({ settings, connections }: FleetProps) => {
  const { draft, drafts, isGone, isTooLong, change, keep, choose, open, startNew } = useFleetDraft();
  const { url } = useEnvironment();
  const status = useQuery(pipelineStatusQuery);
  const add = useAddConnections();
  const fleet = useMemo(() => fleetOf(draft), [draft]);
  const choice = useMemo(() => orFailure(() => choiceOf(draft, settings, url)), [draft, settings, url]);
  const stateOf = useMemo(() => cellStates(status.data, connections), [status.data, connections]);
  const { problems, accounts } = fleet;
  const isRight = problems.namespaces === null && problems.pick === null && problems.stackName === null;
  const regions = fleet.regions.length > 0 ? fleet.regions : problems.regions === null ? wordsOf(draft.regions) : [];
  const remember = (place: { accountId: string; region: string }) =>
    add.mutate([
      {
        ...{ ...place, stackName: draft.stackName, preset: draft.preset, launchedAt: new Date().toISOString() },
        templateVersion: templateReleases.metrics.version,
        ...(draft.preset === 'EcsMetrics' ? { metrics: pickedOf(pickIn(draft)) } : {}),
      },
    ]);
  return (
    <>
      {drafts.query.isError ? (
        <FailureNotice title="Drafts could not be read; nothing is kept meanwhile" failure={drafts.query.error} />
      ) : null}
      {drafts.saveError ? (
        <FailureNotice title="The draft was not saved" failure={drafts.saveError} onRetry={keep} />
      ) : null}
      {isGone ? <Paragraph>This draft is not there any more. What you fill in now begins another.</Paragraph> : null}
      <Section title="Accounts and regions">
        <DraftBar
          draft={draft}
          kept={drafts.query.data?.rows ?? []}
          isSaving={drafts.isSaving}
          isTooLong={isTooLong}
          onOpen={open}
          onNew={startNew}
          onDeleted={startNew}
        />
        <FleetFields draft={draft} fleet={fleet} onChange={change} onDone={keep} onChoose={choose} />
      </Section>
      {choice instanceof Failure ? <FailureNotice title="Nothing can be launched yet" failure={choice} /> : null}
      {isRight && accounts.length > 0 && !(choice instanceof Failure) ? (
        <Section title="Launch">
          <Paragraph>
            The token is made on <PageLink to="/connect">Connect</PageLink>. It is pasted in AWS, or asked for by the
            command; it stands in no link, command or draft.
          </Paragraph>
          {status.isError ? <FailureNotice title="What arrives could not be seen" failure={status.error} /> : null}
          {add.isError ? (
            <FailureNotice
              title="The launch was not remembered as a connection; the stack is not affected"
              failure={add.error}
              onRetry={() => add.mutate(add.variables)}
            />
          ) : null}
          <FleetMatrix
            accounts={accounts}
            regions={fleet.regions}
            stateOf={stateOf}
            choice={choice}
            draftId={draft.id}
            onLaunched={remember}
          />
          <AllAccounts accounts={accounts} choice={choice} />
        </Section>
      ) : null}
      {choice instanceof Failure ? null : (
        <Section title="Whole organization">
          <Fold label="By a service-managed stack set">
            <Organization
              fields={draft.organization}
              regions={regions}
              choice={isRight ? choice : null}
              onChange={(organization) => change({ organization })}
              onDone={keep}
              onChoose={(organization) => choose({ organization })}
            />
          </Fold>
        </Section>
      )}
    </>
  );
};
