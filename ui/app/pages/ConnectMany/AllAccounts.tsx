import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph } from '@dynatrace/strato-components/typography';
import { accountCommand, tokenPrompt } from '../../../../domain/onboarding/fleet/companionCommand';
import type { FleetChoice } from '../../../../domain/onboarding/fleet/fleetChoice';
import type { FleetAccount } from '../../../../domain/onboarding/fleet/readAccounts';
import { Fold } from '../../components/page/Fold';
import { Snippet } from '../../components/text/Snippet';

/** One script for all of them: an account more is a line more in the list above, and no further click. */
export const AllAccounts = ({ accounts, choice }: { accounts: readonly FleetAccount[]; choice: FleetChoice }) => (
  <Fold label="One script for all of these accounts">
    <Flex flexDirection="column" gap={12}>
      <Paragraph>
        Run it in a checkout of the companion, signed in with the AWS CLI. It takes the profile that is called like the
        account: its alias, or its id where it has none. The token is asked for once and goes into a secret of each
        stack.
      </Paragraph>
      <Snippet
        name="Script for all accounts"
        text={scriptOf(accounts, choice)}
        language="bash"
        copyLabel="Copy script"
      />
    </Flex>
  </Fold>
);

const scriptOf = (accounts: readonly FleetAccount[], choice: FleetChoice): string =>
  [
    tokenPrompt,
    ...accounts.map(({ accountId, alias, regions }) =>
      accountCommand(choice, { accountId, regions, profile: alias === '' ? accountId : alias }),
    ),
  ].join('\n');
