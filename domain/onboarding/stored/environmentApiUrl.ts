import { invalidInput } from '../places/invalidInput';
import { templateParameters } from '../template/templateParameters';

interface Address {
  host: string;
  /** Empty, or with its colon. */
  port: string;
  path: string;
}

const id = '[a-z0-9-]+';
const formOf = (host: string) => new RegExp(`^${host}$`);
const saas = formOf(`(${id})\\.(?:apps|live)\\.dynatrace\\.com`);
/** Internal stages have no `.live.`: `.apps` is dropped and a stage name before it stays. */
const labs = formOf(`(${id})((?:\\.(?:dev|sprint))?)(?:\\.apps)?\\.dynatracelabs\\.com`);

/** Scheme, host, port and path of what a person copied; null when it is no address, or not one of the web. */
function read(text: string): Address | null {
  const bare = text.trim().replace(/^["'<]+|["'>]+$/g, '');
  const [, scheme, host = '', port = '', path = ''] =
    /^(?:([a-z][a-z0-9+.-]*):\/\/)?([a-z0-9.-]*[a-z0-9])\.?(:\d{1,5})?([/?#].*)?$/is.exec(bare) ?? [];
  if (host === '' || (scheme !== undefined && !/^https?$/i.test(scheme))) return null;
  const isUsual = port === ':443' || (port === ':80' && scheme?.toLowerCase() === 'http');
  return { host: host.toLowerCase(), port: isUsual ? '' : port, path };
}

function apiAddressOf({ host, port, path }: Address): string | null {
  // Managed and ActiveGate: what is up to the environment's id is the API address already.
  const [managed] = new RegExp(`^/e/${id}(?=[/?#]|$)`, 'i').exec(path) ?? [];
  const [, environment] = saas.exec(host) ?? [];
  if (environment !== undefined && port === '') return `https://${environment}.live.dynatrace.com`;
  const [, labsId, stage = ''] = labs.exec(host) ?? [];
  if (labsId !== undefined && port === '') return `https://${labsId}${stage}.dynatracelabs.com`;
  const isDynatrace = /(^|\.)dynatrace(labs)?\.com$/.test(host);
  return managed === undefined || isDynatrace ? null : `https://${host}${port}${managed.toLowerCase()}`;
}

/** The form that is right, as close to what was given as can be. */
function rightForm(address: Address | null): string {
  const [, environment] = /^([a-z]{3}\d{5})(?:\.dynatrace\.com)?$/.exec(address?.host ?? '') ?? [];
  if (environment !== undefined) return `https://${environment}.live.dynatrace.com`;
  const isOwn = address !== null && address.host.includes('.') && !/dynatrace(labs)?\.com$/.test(address.host);
  return isOwn
    ? `https://${address.host}${address.port}/e/ENVIRONMENT-ID for Managed and ActiveGates, https://abc12345.live.dynatrace.com otherwise`
    : 'https://abc12345.live.dynatrace.com';
}

/**
 * The classic API address of an environment, which the relay wants as `dt-url`, from an address as people copy it from the
 * browser: paths, queries, fragments and slashes at the end are cut, `http:` and a missing scheme become `https:`.
 * Rules as in the URL helpers of https://github.com/dynatrace-oss/dtwiz and https://github.com/dynatrace-oss/dtctl.
 * @throws Failure `InvalidInput` for what is no address of an environment; the hint names the form that is right
 */
export function environmentApiUrl(platformUrl: string, field = 'platformUrl'): string {
  const address = read(platformUrl);
  const found = address && apiAddressOf(address);
  if (found) return found;
  const quoted = JSON.stringify(platformUrl.length > 100 ? `${platformUrl.slice(0, 100)}…` : platformUrl);
  throw invalidInput(
    field,
    `no API address can be derived from ${quoted}`,
    `Enter the API address of the environment (in the app under Settings), in this form: ${rightForm(address)}.`,
  );
}

/**
 * As `environmentApiUrl`; an address of another form that the template takes, e.g. of a proxy of one's own, stays as it is.
 * @throws Failure `InvalidInput`
 */
export function environmentAddress(text: string, field = 'environmentApiUrl'): string {
  try {
    return environmentApiUrl(text, field);
  } catch (error) {
    const { allowedPattern = '$^' } = templateParameters.find(({ name }) => name === 'DynatraceEnvironmentUrl') ?? {};
    const address = text.trim().replace(/\/+$/, '');
    // The pattern comes from the template's own table.
    const isTaken = new RegExp(allowedPattern).test(address) && !/dynatrace(labs)?\.com$/i.test(address);
    if (isTaken) return address;
    throw error;
  }
}
