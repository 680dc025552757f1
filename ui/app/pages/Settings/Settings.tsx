import { FailureNotice } from '../../components/FailureNotice';
import { PageBody } from '../../components/PageBody';
import { WaitingView } from '../../components/WaitingView';
import { useSettings } from '../../data/useSettings';
import { EnvironmentFacts } from './EnvironmentFacts';
import { SettingsForm } from './SettingsForm';

/** What this app needs to know about the environment and AWS that it cannot find out by itself. */
export const Settings = () => {
  const settings = useSettings();
  return (
    <PageBody title="Settings" lead="For everyone who uses this app in this environment. Nothing here is a secret.">
      {settings.isPending ? <WaitingView label="Reading the settings" /> : null}
      {settings.isError ? (
        <FailureNotice
          title="The settings could not be read"
          failure={settings.error}
          onRetry={() => void settings.refetch()}
        />
      ) : null}
      {settings.data ? <SettingsForm settings={settings.data} /> : null}
      <EnvironmentFacts />
    </PageBody>
  );
};
