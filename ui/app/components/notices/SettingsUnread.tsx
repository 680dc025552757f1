import { FailureNotice } from './FailureNotice';

interface Read {
  isError: boolean;
  error: Error | null;
  refetch: () => Promise<unknown>;
}

/** The app's settings could not be read; nothing where they could. */
export const SettingsUnread = ({ settings }: { settings: Read }) =>
  settings.isError ? (
    <FailureNotice
      title="The settings could not be read"
      failure={settings.error}
      onRetry={() => void settings.refetch()}
    />
  ) : null;
