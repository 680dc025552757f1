import { useSearchParams } from 'react-router-dom';
import { connectionKey } from '../../../../domain/model/connection';
import { defaultSettings } from '../../../../domain/model/settings';
import { EmptyView } from '../../components/notices/EmptyView';
import { StoredNotices } from '../../components/notices/StoredNotices';
import { WaitingView } from '../../components/notices/WaitingView';
import { Crumbs } from '../../components/page/Crumbs';
import { PageBody } from '../../components/page/PageBody';
import { Section } from '../../components/page/Section';
import { PageLink } from '../../components/text/PageLink';
import { useConnections } from '../../data/stored/useConnections';
import { useSettings } from '../../data/stored/useSettings';
import { MeasuredCost } from './MeasuredCost';
import { TemplateCare } from './TemplateCare';
import { TokenCare } from './TokenCare';
import { Uninstall } from './Uninstall';

/** What one connection needs over the years: its template, its token, its bill, and its end. */
export const PipelineCare = () => {
  const [address] = useSearchParams();
  const place = { accountId: address.get('account') ?? '', region: address.get('region') ?? '' };
  const connections = useConnections();
  const settings = useSettings();
  const connection = connections.data?.rows.find((one) => connectionKey(one) === connectionKey(place));
  const { templateUrl, consoleOrigin } = settings.data?.settings ?? defaultSettings;
  return (
    <PageBody
      title={`${place.accountId} · ${place.region}`}
      lead={connection ? `Stack ${connection.stackName}: template, token, cost, and how to remove it.` : undefined}
      above={<Crumbs above={[{ path: '/pipelines', title: 'Pipelines' }]} here="Maintain" />}
    >
      <StoredNotices settings={settings} connections={connections} onRemove={connections.removeBad} />
      {connection ? (
        <>
          <Section title="Token">
            <TokenCare connection={connection} />
          </Section>
          <Section title="Template and filter">
            <TemplateCare connection={connection} templateUrl={templateUrl} consoleOrigin={consoleOrigin} />
          </Section>
          <Section title="Measured cost">
            <MeasuredCost connection={connection} />
          </Section>
          <Section title="Remove it">
            <Uninstall connection={connection} />
          </Section>
        </>
      ) : connections.isPending ? (
        <WaitingView label="Reading connections" lines={6} />
      ) : connections.isError ? null : (
        <EmptyView
          title="No connection of this account and region"
          why="It was forgotten, or its stream was never adopted: on Pipelines a stream without a connection can be adopted in one click."
          action={<PageLink to="/pipelines">See the pipelines</PageLink>}
        />
      )}
    </PageBody>
  );
};
