import { Flex } from '@dynatrace/strato-components/layouts';
import type { Needs } from '../../../../domain/environment/missingOf';
import type { Connection } from '../../../../domain/model/connection';
import type { LaunchpadSettings } from '../../../../domain/model/settings';
import { MissingApis } from '../../components/environment/MissingApis';
import { StoredNotices } from '../../components/notices/StoredNotices';
import { WaitingView } from '../../components/notices/WaitingView';
import { Crumbs } from '../../components/page/Crumbs';
import { PageBody } from '../../components/page/PageBody';
import { PageLink } from '../../components/text/PageLink';
import { useEnvironmentFacts } from '../../data/environment/useEnvironmentFacts';
import { usePlacesSeen } from '../../data/pipeline/usePlacesSeen';
import { useTokensApi } from '../../data/pipeline/useTokensApi';
import { useConnections } from '../../data/stored/useConnections';
import { useSettings } from '../../data/stored/useSettings';
import { AccountStep } from './account/AccountStep';
import { LaunchStep } from './launch/LaunchStep';
import { Step } from './Step';
import { TokenStep } from './token/TokenStep';
import { useConnectDraft } from './draft/useConnectDraft';

const needs: Needs = { all: ['tokens', ['grail', 'metrics']], whereThere: [] };

/** From "our clusters report to CloudWatch" to "a stack streams their metrics here", in three steps on one page. */
export const Connect = () => {
  const { data: facts } = useEnvironmentFacts();
  const settings = useSettings();
  const connections = useConnections();
  const isRead = settings.data !== undefined && !connections.isPending;
  return (
    <PageBody
      title="Connect"
      lead="One CloudFormation stack per account and region streams ECS metrics here."
      above={<Crumbs above={[{ path: '/pipelines', title: 'Pipelines' }]} here="Connect" />}
      actions={
        <Flex gap={16} flexWrap="wrap">
          <PageLink to="/connect/logs">Connect logs</PageLink>
          <PageLink to="/connect/accounts">Connect many accounts</PageLink>
        </Flex>
      }
    >
      <MissingApis facts={facts} needs={needs} />
      <StoredNotices settings={settings} connections={connections} onRemove={connections.removeBad} />
      {isRead ? (
        <Steps settings={settings.data.settings} connections={connections.data?.rows} />
      ) : settings.isError ? null : (
        <WaitingView label="Reading settings and connections" lines={6} />
      )}
    </PageBody>
  );
};

interface StepsProps {
  settings: LaunchpadSettings;
  /** Undefined where they could not be read. */
  connections: readonly Connection[] | undefined;
}

const Steps = ({ settings, connections }: StepsProps) => {
  const { draft, change, reached, focusTurnOf, goTo } = useConnectDraft();
  const seen = usePlacesSeen();
  // Asked while the first step is filled in, so that the second one does not have to wait.
  useTokensApi();
  const step = (number: number) => ({ number, isOpen: reached >= number, focusTurn: focusTurnOf(number) });
  return (
    <>
      <Step {...step(1)} title="Account and regions" lead="Where the clusters run.">
        <AccountStep draft={draft} seen={seen} onChange={change} onDone={() => goTo(2)} />
      </Step>
      <Step {...step(2)} title="Token" lead="Firehose delivers with it. It goes into AWS, never into a link.">
        <TokenStep draft={draft} onChange={change} onDone={() => goTo(3)} />
      </Step>
      <Step {...step(3)} title="Launch" lead="In the AWS console, or by a command.">
        <LaunchStep draft={draft} settings={settings} connections={connections} onChange={change} />
      </Step>
    </>
  );
};
