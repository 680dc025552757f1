import type { Failure, FailureReport } from '../../../../domain/failure';
import { isUnreadable } from '../../../../domain/model/stored';
import type { BadRow } from '../../../../domain/model/storedRows';
import type { BadSetting } from '../../../../domain/onboarding/stored/storedSettings';
import { FailureNotice } from './FailureNotice';
import { SettingsNotice } from './SettingsNotice';
import { StoredRemark } from './StoredRemark';
import { UnreadableRows } from './UnreadableRows';
import { SettingsUnread } from './SettingsUnread';

/** As much of a query of the data door as is needed here. */
interface Stored<T> {
  data: T | undefined;
  error: Error | null;
  isError: boolean;
  refetch: () => Promise<unknown>;
}

interface StoredNoticesProps {
  settings: Stored<{ bad: readonly BadSetting[]; unreadable: Failure | null }>;
  connections: Stored<{ bad: readonly BadRow[]; remark: FailureReport | null }>;
  /** Removes a stored connection that cannot be used. */
  onRemove: (row: BadRow) => Promise<unknown>;
}

/** What of the settings and connections that this app stored cannot be used, each with its remedy. The rest of the page works. */
export const StoredNotices = ({ settings, connections, onRemove }: StoredNoticesProps) => (
  <>
    <SettingsUnread settings={settings} />
    {settings.data ? <SettingsNotice bad={settings.data.bad} unreadable={settings.data.unreadable} /> : null}
    {connections.isError ? (
      <FailureNotice
        title={
          isUnreadable(connections.error)
            ? 'The stored connections cannot be read; everything else on this page works'
            : 'The connections could not be read'
        }
        failure={connections.error}
        onRetry={() => void connections.refetch()}
      />
    ) : null}
    <StoredRemark nouns="Connections" remark={connections.data?.remark ?? null} />
    <UnreadableRows noun="connection" bad={connections.data?.bad ?? []} onRemove={onRemove} />
  </>
);
