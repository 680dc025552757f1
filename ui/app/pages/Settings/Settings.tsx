import { FailureNotice } from '../../components/notices/FailureNotice';
import { PageBody } from '../../components/page/PageBody';
import { WaitingView } from '../../components/notices/WaitingView';
import { useSettings, type ReadSettings } from '../../data/stored/useSettings';
import { WhereItRuns } from './environment/WhereItRuns';
import { WhatIsHere } from './environment/WhatIsHere';
import { SettingsForm } from './SettingsForm';
import { SettingsUnread } from '../../components/notices/SettingsUnread';

/** What a newer version wrote must not be overwritten by this one. */
const isNewer = ({ unreadable }: ReadSettings) => unreadable?.code === 'NotSupported';

/** What this app needs to know about the environment and AWS that it cannot find out by itself. */
export const Settings = () => {
  const settings = useSettings();
  return (
    <PageBody title="Settings" lead="For everyone in this environment. Nothing here is a secret.">
      {settings.isPending ? <WaitingView label="Reading the settings" /> : null}
      <SettingsUnread settings={settings} />
      {settings.data?.unreadable ? (
        <FailureNotice
          title={
            isNewer(settings.data)
              ? 'The stored settings are of a newer version of this app; they cannot be changed here'
              : 'The stored settings cannot be read; the defaults hold until you save'
          }
          failure={settings.data.unreadable}
        />
      ) : null}
      {settings.data && !isNewer(settings.data) ? <SettingsForm stored={settings.data} /> : null}
      <WhatIsHere isSettled={!settings.isPending} />
      <WhereItRuns />
    </PageBody>
  );
};
