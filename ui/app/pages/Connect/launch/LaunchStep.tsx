import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import { connectionKey, type Connection } from '../../../../../domain/model/connection';
import type { LaunchpadSettings } from '../../../../../domain/model/settings';
import { checkStackName } from '../../../../../domain/onboarding/template/checkStackName';
import { templateReleases } from '../../../../../domain/onboarding/template/templateRelease';
import { suggestStackName } from '../../../../../domain/onboarding/template/suggestStackName';
import { pickedOf } from '../../../components/metrics/pickedFields';
import { FailureNotice } from '../../../components/notices/FailureNotice';
import { fieldProblem } from '../../../components/forms/fieldProblem';
import { TextField } from '../../../components/forms/TextField';
import { PageLink } from '../../../components/text/PageLink';
import { stackStatusPath } from '../../../components/text/stackStatusPath';
import { useAddConnections } from '../../../data/stored/useConnections';
import { useEnvironment } from '../../../data/environment/useEnvironment';
import type { ConnectDraft } from '../draft/connectDraft';
import { DestinationNotice } from './DestinationNotice';
import { launchOf } from './launchOf';
import { LaunchRegion } from './LaunchRegion';
import { SecurityOptions } from './SecurityOptions';
import { TemplateFacts } from './TemplateFacts';
import { TemplateNotice } from './TemplateNotice';
import { WhatToDo } from './WhatToDo';

interface LaunchStepProps {
  draft: ConnectDraft;
  settings: LaunchpadSettings;
  /** Undefined where they could not be read: nobody knows which stacks there are. */
  connections: readonly Connection[] | undefined;
  onChange: (changed: Partial<ConnectDraft>) => void;
}

/** Per region: the way into AWS, by link or by command. Taking it is remembered as a connection, to be seen on Pipelines. */
export const LaunchStep = ({ draft, settings, connections, onChange }: LaunchStepProps) => {
  // Typed or launched: a launch adds a connection, which must not rename the stack that is being launched.
  const [chosenName, setChosenName] = useState<string | null>(null);
  // Until then a proposal that follows what is known of the account and regions, which a later read may tell.
  const stackName = chosenName ?? suggestStackName(namesInUse(draft, connections ?? []));
  const { url } = useEnvironment();
  const add = useAddConnections();
  const keys = new Set(connections?.map(connectionKey));
  const launched = draft.regions.filter((region) =>
    keys.has(connectionKey({ accountId: draft.accountId.trim(), region })),
  );
  const problem = fieldProblem(() => checkStackName(stackName));
  const remember = (region: string) => {
    setChosenName(stackName);
    add.mutate([
      {
        accountId: draft.accountId.trim(),
        region,
        stackName,
        preset: draft.preset,
        ...(draft.preset === 'EcsMetrics' ? { metrics: pickedOf(draft.pick) } : {}),
        launchedAt: new Date().toISOString(),
        templateVersion: templateReleases.metrics.version,
      },
    ]);
  };
  return (
    <Flex flexDirection="column" gap={24}>
      {settings.templateUrl === null ? <TemplateNotice /> : null}
      <TemplateFacts templateUrl={settings.templateUrl} />
      <DestinationNotice configured={settings.environmentApiUrl} environmentUrl={url} />
      <WhatToDo draft={draft} of="metrics" />
      <TextField
        label="Stack name"
        value={stackName}
        onChange={setChosenName}
        problem={problem}
        hint={`${connections === undefined ? 'Names in use are not known: the connections could not be read. ' : ''}A stack whose creation failed keeps its name until it is deleted.`}
        narrow
      />
      <SecurityOptions draft={draft} stackName={stackName} onChange={onChange} />
      {add.isError ? (
        <FailureNotice
          title="The launch was not remembered as a connection; the stack is not affected"
          failure={add.error}
          onRetry={() => add.mutate(add.variables)}
          retryLabel="Remember it now"
        />
      ) : null}
      {problem === null
        ? draft.regions.map((region) => (
            <LaunchRegion
              key={region}
              region={region}
              stackName={stackName}
              templateUrl={settings.templateUrl}
              file="ecs-metric-stream.yaml"
              make={() => launchOf({ draft, region, stackName, settings, environmentUrl: url })}
              onLaunched={() => remember(region)}
            />
          ))
        : null}
      <Flex alignItems="center" gap={12} flexWrap="wrap">
        <Button as={RouterLink} to="/pipelines" variant="emphasized">
          See what arrives
        </Button>
        {launched.map((region) => (
          <PageLink
            key={region}
            to={stackStatusPath({ region, stackName })}
            aria-label={`See how the stack stands in ${region}`}
          >
            {launched.length === 1 ? 'See how the stack stands' : `Stack in ${region}`}
          </PageLink>
        ))}
        <Text role="status">{launched.length === 0 ? '' : `Launched: ${launched.join(', ')}.`}</Text>
      </Flex>
    </Flex>
  );
};

function namesInUse({ accountId, regions }: ConnectDraft, connections: readonly Connection[]): string[] {
  const keys = new Set(regions.map((region) => connectionKey({ accountId: accountId.trim(), region })));
  return connections.filter((connection) => keys.has(connectionKey(connection))).map(({ stackName }) => stackName);
}
