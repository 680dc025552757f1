import { Flex } from '@dynatrace/strato-components/layouts';
import { ExternalLink, Text } from '@dynatrace/strato-components/typography';
import {
  organizationCommand,
  tokenPrompt,
  type OrganizationTarget,
} from '../../../../domain/onboarding/fleet/companionCommand';
import type { FleetChoice } from '../../../../domain/onboarding/fleet/fleetChoice';
import { stackSetLink } from '../../../../domain/onboarding/link/stackSetLink';
import { stackParameters } from '../../../../domain/onboarding/template/stackParameters';
import { Snippet } from '../../components/text/Snippet';

interface OrganizationWaysProps {
  choice: FleetChoice;
  target: OrganizationTarget;
}

/** The stack set by the companion's command, and in the AWS console. */
export const OrganizationWays = ({ choice, target }: OrganizationWaysProps) => (
  <>
    <Snippet
      name="Stack set by the companion"
      text={[tokenPrompt, organizationCommand(choice, target)].join('\n')}
      language="bash"
      copyLabel="Copy command"
    />
    <ConsoleWay choice={choice} region={target.regions[0] ?? ''} />
  </>
);

const ConsoleWay = ({ choice, region }: { choice: FleetChoice; region: string }) => {
  const { templateUrl, stackName, consoleOrigin } = choice;
  if (templateUrl === null)
    return <Text>In the console: publish the template first, and enter its address in Settings.</Text>;
  const parameters = stackParameters({ ...choice, accountId: null, region });
  const url = stackSetLink({ region, templateUrl, name: stackName, parameters, consoleOrigin });
  const values = { 'Template URL': templateUrl, 'StackSet name': stackName, ...parameters };
  return (
    <Flex flexDirection="column" gap={8}>
      {url === null ? null : (
        <ExternalLink href={url}>{`Or open the stack set form of the AWS console in ${region}`}</ExternalLink>
      )}
      <Text>AWS does not document that this form can be filled in by a link. Where it stays empty, type:</Text>
      <Snippet
        name="Values of the stack set"
        text={Object.entries(values)
          .map((pair) => pair.join(': '))
          .join('\n')}
        copyLabel="Copy values"
      />
    </Flex>
  );
};
