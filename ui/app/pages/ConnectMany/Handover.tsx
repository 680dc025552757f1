import { useSearchParams } from 'react-router-dom';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Failure } from '../../../../domain/failure';
import { accountPackage } from '../../../../domain/onboarding/fleet/accountPackage';
import { handoverMarkdown } from '../../../../domain/onboarding/fleet/handoverText';
import { templateReleases } from '../../../../domain/onboarding/template/templateRelease';
import { CopyButton } from '../../components/actions/CopyButton';
import { EmptyView } from '../../components/notices/EmptyView';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { WaitingView } from '../../components/notices/WaitingView';
import { Crumbs } from '../../components/page/Crumbs';
import { PageBody } from '../../components/page/PageBody';
import { PageLink } from '../../components/text/PageLink';
import { useEnvironment } from '../../data/environment/useEnvironment';
import { useFleetDrafts } from '../../data/stored/useFleetDrafts';
import { useSettings } from '../../data/stored/useSettings';
import { choiceOf, fleetOf } from './fleet';
import { HandoverSections } from './HandoverSections';
import { orFailure } from './orFailure';

/** What whoever owns an account gets: what the stack is, links, command and policy. To print, to copy, or by its address; no secret. */
export const Handover = () => {
  const [address] = useSearchParams();
  const { query } = useFleetDrafts();
  const settings = useSettings();
  const { url } = useEnvironment();
  const accountId = address.get('account') ?? '';
  const draft = query.data?.rows.find(({ id }) => id === address.get('draft'));
  const account = draft && fleetOf(draft).accounts.find((one) => one.accountId === accountId);
  const back = { path: `/connect/accounts?draft=${draft?.id ?? ''}`, title: 'Many accounts' };
  const failure = query.error ?? settings.error;
  const read = settings.data?.settings;
  const made = account && read ? orFailure(() => accountPackage(choiceOf(draft, read, url), account)) : undefined;
  const { name, version, sha256 } = templateReleases.metrics;
  const facts = { environment: url, templateName: name, templateVersion: version, sha256 };
  return (
    <PageBody
      title={`Connect AWS account ${account?.alias ? `${account.alias} (${accountId})` : accountId}`}
      lead="For whoever owns the account. No secret is part of this page."
      above={<Crumbs above={[{ path: '/pipelines', title: 'Pipelines' }, back]} here="Hand-over" />}
      actions={
        made === undefined || made instanceof Failure ? undefined : (
          <Flex gap={8} flexWrap="wrap">
            <CopyButton text={handoverMarkdown(made, facts)} label="Copy as Markdown" />
            <Button variant="emphasized" onClick={() => window.print()}>
              Print
            </Button>
          </Flex>
        )
      }
    >
      {made instanceof Failure ? (
        <FailureNotice title="This account cannot be handed over yet" failure={made} />
      ) : made !== undefined ? (
        <HandoverSections account={made} facts={facts} />
      ) : failure ? (
        <FailureNotice
          title={query.error ? 'The draft could not be read' : 'The settings could not be read'}
          failure={failure}
          onRetry={() => void Promise.all([query.refetch(), settings.refetch()])}
        />
      ) : query.isPending || settings.isPending ? (
        <WaitingView label="Reading the draft" lines={6} />
      ) : (
        <EmptyView
          title="This hand-over is not there"
          why="The draft was deleted, or the account is not in it any more."
          action={<PageLink to="/connect/accounts">Connect many accounts</PageLink>}
        />
      )}
    </PageBody>
  );
};
