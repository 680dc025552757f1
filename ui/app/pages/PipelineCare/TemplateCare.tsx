import { MessageContainer } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import { List, Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { Connection } from '../../../../domain/model/connection';
import { updateCommand } from '../../../../domain/onboarding/commands/updateCommand';
import { templateAge, type TemplateAge } from '../../../../domain/onboarding/template/templateHistory';
import { templateReleases } from '../../../../domain/onboarding/template/templateRelease';
import { PageLink } from '../../components/text/PageLink';
import { Snippet } from '../../components/text/Snippet';
import { stackStatusPath } from '../../components/text/stackStatusPath';
import { FilterChange, gap } from './FilterChange';

interface TemplateCareProps {
  connection: Connection;
  templateUrl: string | null;
  consoleOrigin: string | null;
}

/** The template of the stack against ours, what an update brings, and another filter for it. */
export const TemplateCare = ({ connection, templateUrl, consoleOrigin }: TemplateCareProps) => {
  const { region, stackName, preset, templateVersion = null } = connection;
  const age = templateAge(templateVersion, preset);
  return (
    <Flex flexDirection="column" gap={16}>
      <Age age={age} version={templateVersion} path={stackStatusPath({ region, stackName })} />
      {age.kind === 'same' ? null : (
        <Snippet
          name="Update of the stack"
          text={updateCommand({ region, stackName, templateUrl, preset: null })}
          language="bash"
          copyLabel="Copy update command"
        />
      )}
      <FilterChange connection={connection} templateUrl={templateUrl} consoleOrigin={consoleOrigin} />
    </Flex>
  );
};

const own = templateReleases.metrics.version;

const Age = ({ age, version, path }: { age: TemplateAge; version: string | null; path: string }) => {
  switch (age.kind) {
    case 'same':
      return <Paragraph>{`The stack has version ${own}, that of this app.`}</Paragraph>;
    case 'newer':
      return (
        <Paragraph>{`The stack has version ${version ?? ''}, newer than ${own} of this app. Leave it, or update the app.`}</Paragraph>
      );
    case 'unknown':
      return (
        <Paragraph>
          {'The version of its template is not known: it was launched before this app kept it, or elsewhere. '}
          <PageLink to={path}>Stack status</PageLink>
          {` tells it. This app has ${own}; an update shows what it would change, and asks first.`}
        </Paragraph>
      );
    case 'older':
      return (
        <MessageContainer variant="primary">
          <MessageContainer.Title>{`The stack has version ${version ?? ''}, this app ${own}`}</MessageContainer.Title>
          <MessageContainer.Description>
            <List>
              {age.steps.flatMap(({ version: of, changes }) =>
                changes.map((change) => <Text key={change}>{`${of}: ${change}`}</Text>),
              )}
            </List>
            <Paragraph>{age.restarts ? gap : 'The metric stream goes on without a gap.'}</Paragraph>
          </MessageContainer.Description>
        </MessageContainer>
      );
  }
};
