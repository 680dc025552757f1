import { useState } from 'react';
import type { Needs } from '../../../../../domain/environment/missingOf';
import type { LaunchpadSettings } from '../../../../../domain/model/settings';
import { MissingApis } from '../../../components/environment/MissingApis';
import { StoredNotices } from '../../../components/notices/StoredNotices';
import { WaitingView } from '../../../components/notices/WaitingView';
import { Crumbs } from '../../../components/page/Crumbs';
import { PageBody } from '../../../components/page/PageBody';
import { useEnvironmentFacts } from '../../../data/environment/useEnvironmentFacts';
import { usePlacesSeen } from '../../../data/pipeline/usePlacesSeen';
import { useConnections } from '../../../data/stored/useConnections';
import { useSettings } from '../../../data/stored/useSettings';
import { Step } from '../Step';
import { FirstLine } from './FirstLine';
import { LogChoice } from './LogChoice';
import { LogLaunch } from './LogLaunch';
import { LogToken } from './LogToken';
import { emptyLogDraft, type LogDraft } from './logDraft';

const needs: Needs = { all: ['tokens', 'grail'], whereThere: [] };

/** From log groups in CloudWatch to log records here: the log branch of the wizard. */
export const ConnectLogs = () => {
  const { data: facts } = useEnvironmentFacts();
  const settings = useSettings();
  const connections = useConnections();
  return (
    <PageBody
      title="Connect logs"
      lead="One CloudFormation stack per account and region streams what containers write to CloudWatch Logs here."
      above={<Crumbs above={[{ path: '/pipelines', title: 'Pipelines' }]} here="Connect logs" />}
    >
      <MissingApis facts={facts} needs={needs} />
      <StoredNotices settings={settings} connections={connections} onRemove={connections.removeBad} />
      {settings.data ? (
        <Steps settings={settings.data.settings} />
      ) : settings.isError ? null : (
        <WaitingView label="Reading settings" lines={6} />
      )}
    </PageBody>
  );
};

const Steps = ({ settings }: { settings: LaunchpadSettings }) => {
  const [draft, setDraft] = useState<LogDraft>(emptyLogDraft);
  const [reached, setReached] = useState(1);
  const [focused, setFocused] = useState({ step: 0, turn: 0 });
  const seen = usePlacesSeen();
  const change = (changed: Partial<LogDraft>) => setDraft((before) => ({ ...before, ...changed }));
  const goTo = (step: number) => {
    setReached((before) => Math.max(before, step));
    setFocused(({ turn }) => ({ step, turn: turn + 1 }));
  };
  const step = (number: number) => ({
    ...{ number, isOpen: reached >= number, focusTurn: focused.step === number ? focused.turn : 0 },
  });
  return (
    <>
      <Step {...step(1)} title="What to stream" lead="Where the containers run, and which of their logs.">
        <LogChoice draft={draft} seen={seen} onChange={change} onDone={() => goTo(2)} />
      </Step>
      <Step
        {...step(2)}
        title="Token"
        lead="Another one than that of the metrics: it can ingest logs, and nothing else."
      >
        <LogToken draft={draft} onChange={change} onDone={() => goTo(3)} />
      </Step>
      <Step {...step(3)} title="Launch" lead="In the AWS console, or by a command.">
        <LogLaunch draft={draft} settings={settings} onLaunched={() => setReached(4)} />
      </Step>
      <Step {...step(4)} title="First log line" lead="Opens once the stack is launched.">
        <FirstLine places={draft.regions.map((region) => ({ accountId: draft.accountId.trim(), region }))} />
      </Step>
    </>
  );
};
