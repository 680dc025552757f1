/** A door of Dynatrace or AWS: one operation, as far as a fault can tell it from others. */
export interface Door {
  name: string;
  method: string;
  /** As a fault's path. */
  path: string;
  writes: boolean;
  /** It is another cloud's, which has its own errors: what a failure may be called besides. */
  also?: readonly string[];
  /** Has a least page size, so that its pages cannot be made small. */
  wholePages?: boolean;
}

const classic = '/platform/classic/environment-api/v2';

const door = (name: string, method: string, path: string, writes = method !== 'GET'): Door => ({
  name,
  method,
  path,
  writes,
});

/** AWS answers XML: what a fault of Dynatrace's kind looks like to its SDK; no answer at all is most often a host nobody allowed. */
const ofAws = [
  'Unexpected/us',
  'Unexpected/platform',
  'Unavailable/operator',
  'Unavailable/platform',
  'Timeout/platform',
];

/** Narrow before wide: a request goes through the first that fits. */
export const doors: readonly Door[] = [
  door('Grail', 'POST', '/platform/storage/query/v1/query:execute', false),
  door('verify query', 'POST', '/platform/storage/query/v1/query:verify', false),
  door('poll query', 'GET', '/platform/storage/query/v1/query:poll', false),
  door('cancel query', 'POST', '/platform/storage/query/v1/query:cancel', false),
  door('metrics', 'GET', `${classic}/metrics*`),
  door('entities', 'GET', `${classic}/entities*`),
  door('classic SLOs', 'GET', `${classic}/slo*`),
  door('settings schemas', 'GET', `${classic}/settings/schemas*`),
  door('settings', 'GET', `${classic}/settings/objects*`),
  door('create settings', 'POST', `${classic}/settings/objects`),
  door('update settings', 'PUT', `${classic}/settings/objects/*`),
  door('delete settings', 'DELETE', `${classic}/settings/objects/*`),
  door('platform settings schemas', 'GET', '/platform/settings/*/schemas*'),
  door('platform settings', 'GET', '/platform/settings/*'),
  door('create platform settings', 'POST', '/platform/settings/*'),
  door('update platform settings', 'PUT', '/platform/settings/*'),
  door('delete platform settings', 'DELETE', '/platform/settings/*'),
  door('evaluate SLO', 'POST', '/platform/slo/v1/slos/evaluation:*', false),
  door('poll evaluation', 'GET', '/platform/slo/v1/slos/evaluation:*'),
  door('platform SLOs', 'GET', '/platform/slo/v1/slos*'),
  door('create SLO', 'POST', '/platform/slo/v1/slos'),
  door('update SLO', 'PUT', '/platform/slo/v1/slos/*'),
  door('delete SLO', 'DELETE', '/platform/slo/v1/slos/*'),
  door('app settings', 'GET', '/platform/app-settings/v2/objects*'),
  door('create app settings', 'POST', '/platform/app-settings/v2/objects*'),
  door('update app settings', 'PUT', '/platform/app-settings/v2/objects*'),
  door('delete app settings', 'DELETE', '/platform/app-settings/v2/objects*'),
  door('app states', 'GET', '/platform/state/v1/app-states*'),
  door('save app state', 'PUT', '/platform/state/v1/app-states*'),
  door('documents', 'GET', '/platform/document/v1/*'),
  door('create document', 'POST', '/platform/document/v1/documents'),
  door('update document', 'PATCH', '/platform/document/v1/*'),
  door('update document', 'PUT', '/platform/document/v1/*'),
  door('workflow', 'GET', '/platform/automation/v1/workflows/*'),
  door('update workflow', 'PUT', '/platform/automation/v1/workflows/*'),
  door('run workflow', 'POST', '/platform/automation/v1/workflows/*/run'),
  door('create workflow', 'POST', '/platform/automation/v1/workflows'),
  door('workflow runs', 'GET', '/platform/automation/v1/*'),
  { ...door('tokens', 'GET', `${classic}/apiTokens*`), wholePages: true },
  door('look up token', 'POST', `${classic}/apiTokens/lookup`, false),
  door('create token', 'POST', `${classic}/apiTokens`),
  door('Hub', 'GET', '/platform/hub/v1/*'),
  door('add extension', 'POST', '/platform/hub/v1/*'),
  door('extensions', 'GET', '/platform/extensions/v2/*'),
  door('activate extension', 'POST', '/platform/extensions/v2/*'),
  door('activate extension', 'PUT', '/platform/extensions/v2/*'),
  door('classic extensions', 'GET', `${classic}/extensions*`),
  door('credentials', 'GET', `${classic}/credentials*`),
  { ...door('CloudFormation', 'POST', '/aws/cloudformation*', false), also: ofAws },
];

/** The door of a request, `GET /platform/…`. @throws Error for one that the list lacks */
export function doorOf(request: string): Door {
  const [method, path = ''] = request.split(' ');
  const found = doors.find((one) => one.method === method && fits(one.path, path));
  if (!found) throw new Error(`no door is named for ${request}`);
  return found;
}

const fits = (glob: string, path: string): boolean =>
  new RegExp(
    `^${glob
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  ).test(path);
