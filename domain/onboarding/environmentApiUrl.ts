import { invalidInput } from './invalidInput';

const id = '[a-z0-9-]+';
/** Each known form of an environment's address and the API address it stands for. */
const rules: ReadonlyArray<[RegExp, (match: RegExpExecArray) => string]> = [
  [
    new RegExp(`^https://(${id})\\.(?:apps|live)\\.dynatrace\\.com$`),
    ([, environment]) => `https://${environment}.live.dynatrace.com`,
  ],
  // Internal stages have no `.live.`: `.apps` is dropped and a stage name before it stays.
  [
    new RegExp(`^https://(${id})((?:\\.(?:dev|sprint))?)(?:\\.apps)?\\.dynatracelabs\\.com$`),
    ([, environment, stage]) => `https://${environment}${stage}.dynatracelabs.com`,
  ],
  // Managed and ActiveGate: the address with `/e/` is the API address already.
  [/^https:\/\/[a-z0-9][a-z0-9.-]*(?::\d{1,5})?\/e\/[a-z0-9-]+$/, ([whole]) => whole],
];

/**
 * The classic API address of an environment, which the relay wants as `dt-url`, from the address the person sees; no slash at the end.
 * Rules as in the URL helpers of https://github.com/dynatrace-oss/dtwiz and https://github.com/dynatrace-oss/dtctl.
 * @throws Failure `InvalidInput` for an address of another form
 */
export function environmentApiUrl(platformUrl: string): string {
  const address = platformUrl.trim().replace(/\/+$/, '').toLowerCase();
  for (const [form, rewrite] of rules) {
    const match = form.exec(address);
    if (match) return rewrite(match);
  }
  throw invalidInput(
    'platformUrl',
    `no API address can be derived from ${JSON.stringify(platformUrl)}`,
    'Enter the API address of the environment in Settings, such as https://abc12345.live.dynatrace.com.',
  );
}
