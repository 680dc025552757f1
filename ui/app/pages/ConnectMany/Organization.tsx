import { useState } from 'react';
import { Checkbox } from '@dynatrace/strato-components/forms';
import { Flex, Grid } from '@dynatrace/strato-components/layouts';
import { List, Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { OrganizationChoice } from '../../../../domain/model/fleetDraft';
import type { FleetChoice } from '../../../../domain/onboarding/fleet/fleetChoice';
import { TextField } from '../../components/forms/TextField';
import { PageLink } from '../../components/text/PageLink';
import { stackStatusPath } from '../../components/text/stackStatusPath';
import { organizationProblems, organizationTarget } from './organizationFields';
import { OrganizationWays } from './OrganizationWays';

interface OrganizationProps {
  fields: OrganizationChoice;
  /** The regions that the accounts above name, or that are given for all. */
  regions: readonly string[];
  /** Null while a field above is wrong. */
  choice: FleetChoice | null;
  onChange: (changed: OrganizationChoice) => void;
  onDone: () => void;
  onChoose: (changed: OrganizationChoice) => void;
}

/** A whole organization at once: a service-managed stack set, which takes in accounts that join later by itself. */
export const Organization = ({ fields, regions, choice, onChange, onDone, onChoose }: OrganizationProps) => {
  const [isTouched, setIsTouched] = useState(false);
  const problems = organizationProblems(fields);
  const target = organizationTarget(fields, regions);
  const [region] = regions;
  const typed = (field: 'units' | 'concurrency' | 'failureTolerance') => ({
    value: fields[field],
    onChange: (text: string) => {
      setIsTouched(true);
      onChange({ ...fields, [field]: text });
    },
    onBlur: onDone,
    problem: field === 'units' && !isTouched ? null : problems[field],
  });
  return (
    <Flex flexDirection="column" gap={16}>
      <Paragraph>
        One stack in every account of the organizational units, and by itself in accounts that join later. The
        management account is never part of it: connect it on its own.
      </Paragraph>
      <Grid gridTemplateColumns="repeat(auto-fill, minmax(min(260px, 100%), 1fr))" gap={16}>
        <TextField
          {...typed('units')}
          label="Organizational units"
          hint="ou-ab12-11111111, or the root r-ab12 for all accounts"
        />
        <TextField
          {...typed('concurrency')}
          label="Accounts at the same time"
          hint="Per region. More is faster; AWS takes no more than the failures allowed plus one."
        />
        <TextField
          {...typed('failureTolerance')}
          label="Failures that do not stop it"
          hint="Per region. With 0 the first failure ends the rollout there, and the other accounts are cancelled."
        />
      </Grid>
      <Checkbox value={fields.delegated} onChange={(value) => onChoose({ ...fields, delegated: value === true })}>
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
        {choice === null || region === undefined ? null : (
          <Text>
            How it went, account by account and grouped by cause:{' '}
            <PageLink to={stackStatusPath({ ...choice, region, set: fields })}>Stack status</PageLink>
          </Text>
        )}
      </List>
      {choice !== null && target !== null ? (
        <OrganizationWays choice={choice} target={target} />
      ) : (
        <Text role="status">
          {choice === null
            ? 'The command follows when the fields above are right.'
            : region === undefined
              ? 'Give the regions above first.'
              : 'The command follows when the organizational units are named.'}
        </Text>
      )}
    </Flex>
  );
};
