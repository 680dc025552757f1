import { useState } from 'react';
import { Checkbox } from '@dynatrace/strato-components/forms';
import { Flex, Grid } from '@dynatrace/strato-components/layouts';
import { ExternalLink, List, Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { OrganizationChoice } from '../../../../domain/model/fleetDraft';
import { organizationCommand, tokenPrompt } from '../../../../domain/onboarding/fleet/companionCommand';
import type { FleetChoice } from '../../../../domain/onboarding/fleet/fleetChoice';
import { stackSetLink } from '../../../../domain/onboarding/link/stackSetLink';
import { TextField } from '../../components/forms/TextField';
import { PageLink } from '../../components/text/PageLink';
import { Snippet } from '../../components/text/Snippet';
import { organizationProblems, organizationTarget } from './organizationFields';

interface OrganizationProps {
  fields: OrganizationChoice;
  /** The regions that the accounts above name, or that are given for all. */
  regions: readonly string[];
  choice: FleetChoice;
  onChange: (change: OrganizationChoice) => void;
  onDone: () => void;
}

/** A whole organization at once: a service-managed stack set, which takes in accounts that join later by itself. */
export const Organization = ({ fields, regions, choice, onChange, onDone }: OrganizationProps) => {
  const [isTouched, setIsTouched] = useState(false);
  const problems = organizationProblems(fields);
  const target = organizationTarget(fields, regions);
  const set = (change: Partial<OrganizationChoice>) => {
    setIsTouched(true);
    onChange({ ...fields, ...change });
  };
  return (
    <Flex flexDirection="column" gap={16}>
      <Paragraph>
        One stack in every account of the organizational units, and by itself in accounts that join later. The
        management account is never part of it: connect it on its own.
      </Paragraph>
      <Grid gridTemplateColumns="repeat(auto-fill, minmax(min(260px, 100%), 1fr))" gap={16}>
        <TextField
          label="Organizational units"
          value={fields.units}
          onChange={(units) => set({ units })}
          onBlur={onDone}
          problem={isTouched ? problems.units : null}
          hint="ou-ab12-11111111, or the root r-ab12 for all accounts"
        />
        <TextField
          label="Accounts at the same time"
          value={fields.concurrency}
          onChange={(concurrency) => set({ concurrency })}
          onBlur={onDone}
          problem={problems.concurrency}
          hint="Per region. More is faster; AWS takes no more than the failures allowed plus one."
        />
        <TextField
          label="Failures that do not stop it"
          value={fields.failureTolerance}
          onChange={(failureTolerance) => set({ failureTolerance })}
          onBlur={onDone}
          problem={problems.failureTolerance}
          hint="Per region. With 0 the first failure ends the rollout there, and the other accounts are cancelled."
        />
      </Grid>
      <Checkbox
        value={fields.delegated}
        onChange={(value) => {
          set({ delegated: value === true });
          onDone();
        }}
      >
        I am signed in to a delegated administrator, not to the management account
      </Checkbox>
      <List>
        <Text>
          A delegated administrator needs no access to the management account: there, once, CloudFormation, StackSets,
          “Register delegated administrator”. Trusted access for AWS Organizations must be activated on the same page.
        </Text>
        <Text>
          Every stack makes a secret of its own out of one token. A secret that exists cannot be shared: Firehose reads
          it in its own region only.
        </Text>
        <Text>
          How it went, account by account and grouped by cause:{' '}
          <PageLink to={`/pipelines/stack?${statusOf(choice, regions, fields)}`}>Stack status</PageLink>
        </Text>
      </List>
      {target === null ? (
        <Text role="status">
          {regions.length === 0
            ? 'Give the regions above first.'
            : 'The command follows when the organizational units are named.'}
        </Text>
      ) : (
        <>
          <Snippet
            name="Stack set by the companion"
            text={[tokenPrompt, organizationCommand(choice, target)].join('\n')}
            language="bash"
            copyLabel="Copy command"
          />
          <ConsoleWay choice={choice} region={regions[0] ?? ''} />
        </>
      )}
    </Flex>
  );
};

const statusOf = ({ stackName }: FleetChoice, [region = '']: readonly string[], { delegated }: OrganizationChoice) =>
  new URLSearchParams({
    kind: 'stack-set',
    region,
    stack: stackName,
    ...(delegated ? { delegated: 'true' } : {}),
  }).toString();

const ConsoleWay = ({ choice, region }: { choice: FleetChoice; region: string }) => {
  const { templateUrl, stackName, consoleOrigin, environmentApiUrl, preset } = choice;
  if (templateUrl === null)
    return <Text>In the console: publish the template first, and enter its address in Settings.</Text>;
  const parameters = { DynatraceEnvironmentUrl: environmentApiUrl, FilterPreset: preset };
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
