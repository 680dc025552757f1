import { useLocation } from 'react-router-dom';
import type { Needs } from '../../../../domain/environment/missingOf';
import type { Connection } from '../../../../domain/model/connection';
import type { LaunchpadSettings } from '../../../../domain/model/settings';
import { isUnreadable } from '../../../../domain/model/stored';
import type { StoredRows } from '../../../../domain/model/storedRows';
import { MissingApis } from '../../components/environment/MissingApis';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { PageBody } from '../../components/page/PageBody';
import { SettingsNotice } from '../../components/notices/SettingsNotice';
import { UnreadableRows } from '../../components/notices/UnreadableRows';
import { WaitingView } from '../../components/notices/WaitingView';
import { useEnvironmentFacts } from '../../data/environment/useEnvironmentFacts';
import { useConnections } from '../../data/stored/useConnections';
import { useTokensApi } from '../../data/pipeline/useTokensApi';
import { useSettings } from '../../data/stored/useSettings';
import { AccountStep } from './account/AccountStep';
import { LaunchStep } from './launch/LaunchStep';
import { PresetStep } from './preset/PresetStep';
import { Step } from './Step';
import { TokenStep } from './token/TokenStep';
import { useConnectDraft } from './draft/useConnectDraft';
import { VerifyStep } from './verify/VerifyStep';

/** The extension makes entities, so it is no loss where there are none any more. */
const needs: Needs = { all: ['tokens', ['grail', 'metrics']], whereThere: ['extensions', 'hub'] };

/** From "our clusters report to CloudWatch" to "their metrics arrive here", in five steps on one page. */
export const Connect = () => {
  const { data: facts } = useEnvironmentFacts();
  const settings = useSettings();
  const connections = useConnections();
  const isLost = isUnreadable(connections.error) && connections.data === undefined;
  const failed = [settings, connections].find(
    ({ isError, data, error }) => isError && data === undefined && !isUnreadable(error),
  );
  const stored = isLost ? noConnections : connections.data;
  return (
    <PageBody
      title="Connect"
      lead="Streams CloudWatch metrics of ECS to this environment: one CloudFormation stack per account and region."
    >
      <MissingApis facts={facts} needs={needs} />
      {failed ? (
        <FailureNotice
          title="What is stored for this page could not be read"
          failure={failed.error}
          onRetry={() => void failed.refetch()}
        />
      ) : settings.data && stored ? (
        <>
          <SettingsNotice bad={settings.data.bad} unreadable={settings.data.unreadable} />
          {isLost ? (
            <FailureNotice
              title="The stored connections cannot be read; everything else on this page works"
              failure={connections.error}
              onRetry={() => void connections.refetch()}
            />
          ) : null}
          <UnreadableRows noun="connection" bad={stored.bad} onRemove={connections.removeBad} />
          <Steps settings={settings.data.settings} connections={stored.rows} />
        </>
      ) : (
        <WaitingView label="Reading settings and connections" lines={6} />
      )}
    </PageBody>
  );
};

const noConnections: StoredRows<Connection> = { rows: [], bad: [] };

interface StepsProps {
  settings: LaunchpadSettings;
  connections: readonly Connection[];
}

const Steps = ({ settings, connections }: StepsProps) => {
  const { draft, change, reached, focusTurnOf, goTo } = useConnectDraft();
  const { hash } = useLocation();
  // Asked while the first steps are filled in, so that the third one does not have to wait.
  useTokensApi();
  const step = (number: number) => ({ number, isOpen: reached >= number, focusTurn: focusTurnOf(number) });
  return (
    <>
      <Step
        {...step(1)}
        title="Account and regions"
        lead="Where do the clusters run? Each region gets a stack of its own."
      >
        <AccountStep draft={draft} onChange={change} onDone={() => goTo(2)} />
      </Step>
      <Step {...step(2)} title="What to stream" lead="AWS charges for every metric update in the stream; start small.">
        <PresetStep draft={draft} onChange={change} onDone={() => goTo(3)} />
      </Step>
      <Step
        {...step(3)}
        title="Token"
        lead="Firehose shows Dynatrace a token that may ingest metrics. It goes into AWS, never into a link."
      >
        <TokenStep draft={draft} onChange={change} onDone={() => goTo(4)} />
      </Step>
      <Step {...step(4)} title="Launch" lead="Each region is launched in the AWS console, or by a command.">
        <LaunchStep draft={draft} settings={settings} connections={connections} onChange={change} />
      </Step>
      <Step
        number={5}
        title="Verify"
        lead="What arrives from AWS, stage by stage, seen from the data itself."
        focusTurn={hash === '#verify' ? 1 : 0}
      >
        <VerifyStep connections={connections} consoleOrigin={settings.consoleOrigin} />
      </Step>
    </>
  );
};
