/*
 * Runs in the browser, as a classic script before the app: the part of Dynatrace's web runtime that the
 * @dynatrace-sdk packages app-environment, user-preferences and navigation read.
 */
(() => {
  const { app, environment, user, intents } = globalThis.dtSandbox;

  /** `?theme=dark` or `light` wins and is remembered; without either, the browser's own preference. */
  const theme = () => {
    const wanted = new URLSearchParams(location.search).get('theme');
    if (wanted === 'dark' || wanted === 'light') localStorage.setItem('sandbox-theme', wanted);
    const remembered = localStorage.getItem('sandbox-theme');
    return remembered ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  };

  const documentLink = (id) => `${location.origin}/ui-dashboards/${encodeURIComponent(id)}`;
  const appLink = (id) =>
    id === app.id ? `${location.origin}/ui/` : `${environment.url}/ui/apps/${encodeURIComponent(id)}`;
  const notHere = (what) => console.info(`The sandbox has no other apps: ${what} does nothing here.`);

  /** `/ui/intent/<id>#<JSON>` below the app's address: the properties that it declared, the rest is taken away. */
  const received = () => {
    const id = /^\/ui\/intent\/([^/]+)$/.exec(location.pathname)?.[1];
    if (id === undefined) return null;
    let sent = {};
    try {
      sent = Object(JSON.parse(decodeURIComponent(location.hash.slice(1))));
    } catch {
      // What cannot be read is nothing.
    }
    const payload = Object.fromEntries(Object.entries(sent).filter(([key]) => intents[id]?.includes(key)));
    return { getId: () => id, getPayload: () => payload, getProperty: (name) => payload[name] };
  };

  globalThis.dtRuntime = {
    appEnvironment: {
      getAppId: () => app.id,
      getAppName: () => app.name,
      getAppVersion: () => app.version,
      getEnvironmentId: () => environment.id,
      getEnvironmentUrl: () => environment.url,
      getCurrentUserDetails: () => ({ ...user }),
    },
    userPreferences: {
      getTheme: theme,
      getLanguage: () => 'en',
      getRegionalFormat: () => navigator.language,
      getTimezone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
    navigation: {
      getIntent: received,
      getIntentLink: (payload, appId = 'dynatrace.launcher', intentId = 'open') =>
        `${appId === app.id ? `${location.origin}/ui/intent` : `${environment.url}/ui/intent/${appId}`}/${intentId}#${encodeURIComponent(JSON.stringify(payload))}`,
      sendIntent: () => notHere('sendIntent'),
      sendIntentWithResponse: async () => notHere('sendIntentWithResponse'),
      sendIntentWithResponseV2: async () => notHere('sendIntentWithResponse'),
      openApp: (id) => (id === app.id ? location.assign(appLink(id)) : notHere(`openApp("${id}")`)),
      getAppLink: appLink,
      setPathChangeHandler: () => undefined,
      getDocumentLink: documentLink,
      openDocument: (id) => location.assign(documentLink(id)),
    },
  };
})();
