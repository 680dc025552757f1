import { useState } from 'react';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph } from '@dynatrace/strato-components/typography';
import type { LaunchpadSettings } from '../../../../../domain/model/settings';
import { logTemplateUrl } from '../../../../../domain/onboarding/logs/logTemplateUrl';
import { checkStackName } from '../../../../../domain/onboarding/template/checkStackName';
import { fieldProblem } from '../../../components/forms/fieldProblem';
import { TextField } from '../../../components/forms/TextField';
import { useEnvironment } from '../../../data/environment/useEnvironment';
import { LaunchRegion } from '../launch/LaunchRegion';
import { TemplateFacts } from '../launch/TemplateFacts';
import { WhatToDo } from '../launch/WhatToDo';
import { logLaunchOf, type LogDraft } from './logDraft';

interface LogLaunchProps {
  draft: LogDraft;
  settings: LaunchpadSettings;
  onLaunched: () => void;
}

/** Per region: the way into AWS, by link or by command. */
export const LogLaunch = ({ draft, settings, onLaunched }: LogLaunchProps) => {
  const [stackName, setStackName] = useState('dynatrace-ecs-logs');
  const { url } = useEnvironment();
  const templateUrl = logTemplateUrl(settings.templateUrl);
  const problem = fieldProblem(() => checkStackName(stackName));
  return (
    <Flex flexDirection="column" gap={24}>
      <TemplateFacts templateUrl={templateUrl} of="logs" />
      <Paragraph>
        Firehose delivers to the environment itself, not to a relay: its address must be reachable from the internet on
        port 443.
      </Paragraph>
      <WhatToDo draft={draft} of="logs" />
      <TextField
        label="Stack name"
        value={stackName}
        onChange={setStackName}
        problem={problem}
        hint="A stack whose creation failed keeps its name until it is deleted."
        narrow
      />
      {problem === null
        ? draft.regions.map((region) => (
            <LaunchRegion
              key={region}
              region={region}
              stackName={stackName}
              templateUrl={templateUrl}
              file="ecs-log-stream.yaml"
              make={() => logLaunchOf({ draft, region, stackName, settings, environmentUrl: url })}
              onLaunched={onLaunched}
            />
          ))
        : null}
    </Flex>
  );
};
