import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Strong, Text } from '@dynatrace/strato-components/typography';
import { Failure } from '../../../../domain/failure';
import { accountPackage } from '../../../../domain/onboarding/fleet/accountPackage';
import type { FleetChoice } from '../../../../domain/onboarding/fleet/fleetChoice';
import type { FleetAccount } from '../../../../domain/onboarding/fleet/readAccounts';
import { CopyButton } from '../../components/actions/CopyButton';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { PageLink } from '../../components/text/PageLink';
import { orFailure } from './orFailure';

interface AccountWaysProps {
  account: FleetAccount;
  choice: FleetChoice;
  draftId: string;
  onLaunched: (place: { accountId: string; region: string }) => void;
}

/** Links, command and policy of one account, and the page for whoever owns it. */
export const AccountWays = ({ account, choice, draftId, onLaunched }: AccountWaysProps) => {
  const { accountId } = account;
  const made = orFailure(() => accountPackage(choice, account));
  if (made instanceof Failure)
    return <FailureNotice title={`Nothing can be launched in ${accountId} yet`} failure={made} />;
  return (
    <Flex flexDirection="column" gap={12} padding={8}>
      {made.regions.map(({ region, quick }) => (
        <Flex key={region} alignItems="center" gap={12} flexWrap="wrap">
          <Strong style={{ minWidth: 120 }}>{region}</Strong>
          {quick.kind === 'link' ? (
            <>
              <Button
                as="a"
                href={quick.url}
                target="_blank"
                rel="noopener noreferrer"
                variant="emphasized"
                aria-label={`Open AWS console for ${accountId} in ${region} in a new tab`}
                onClick={() => onLaunched({ accountId, region })}
              >
                Open AWS console
              </Button>
              <CopyButton
                text={quick.url}
                label="Copy link"
                ariaLabel={`Copy link for ${accountId} in ${region}`}
                onCopied={() => onLaunched({ accountId, region })}
              />
            </>
          ) : (
            <Text>{quick.reason}</Text>
          )}
        </Flex>
      ))}
      <Flex alignItems="center" gap={12} flexWrap="wrap">
        <CopyButton text={made.command} label="Copy command" ariaLabel={`Copy command for ${accountId}`} />
        <CopyButton
          text={JSON.stringify(made.policy, null, 2)}
          label="Copy IAM policy"
          ariaLabel={`Copy IAM policy for ${accountId}`}
        />
        <PageLink
          to={`/connect/handover?${new URLSearchParams({ draft: draftId, account: accountId }).toString()}`}
          aria-label={`Hand it over to whoever owns the account ${accountId}`}
        >
          Hand it over to whoever owns the account
        </PageLink>
      </Flex>
    </Flex>
  );
};
