import type { KnownFailure } from '../failureWords/knownFailure';

const noNetwork =
  /could not connect to the endpoint url|inaccessible host: |invalid endpoint:|getaddrinfo (?:ENOTFOUND|EAI_AGAIN)|connect(?:ion)? (?:ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|refused|timed out|reset|aborted)|\bE(?:CONNRESET|TIMEDOUT|CONNREFUSED|AI_AGAIN|HOSTUNREACH|PIPE|PROTO)\b|socket hang up|name or service not known|nodename nor servname|(?:temporary )?failure in name resolution|name resolution error|no such host|dial tcp|connect timeout on endpoint|read timeout on endpoint|i\/o timeout|network is unreachable|no route to host|connection was closed before we received a valid response|remote end closed connection|max retries exceeded with url|could not resolve host|unable to connect to the remote server|failed to establish a new connection|HTTP client (?:failed|raised)|failed to (?:query available|install|load) provider.{0,400}(?:could not connect|time-?out|deadline exceeded|\bproxy\b)|Client\.Timeout exceeded|provider registry.{0,400}deadline exceeded/i;

const trust =
  /certificate verify failed|certificate_verify_failed|SSL validation failed|unable to get (?:local )?issuer cert|unable to verify the first certificate|self.signed certificate|SELF_SIGNED_CERT|UNABLE_TO_(?:GET|VERIFY)\w*|CERT_HAS_EXPIRED|ERR_TLS_CERT\w*|DEPTH_ZERO_SELF_SIGNED\w*|x509:|certificate (?:is not trusted|signed by unknown authority|has expired|is not valid)|TLS handshake (?:timeout|failure|failed)|PKIX path building failed|SSLHandshakeException|\bssl: (?:certificate|wrong_version)|SSLCertVerificationError|remote certificate is invalid/i;

const proxy =
  /failed to connect to proxy|proxy authentication required|cannot connect to proxy|tunnel connection failed|\bProxyError\b|unable to tunnel through proxy|proxyconnect tcp|\b407\b.{0,40}\bproxy/i;

const words = new RegExp([noNetwork, trust, proxy].map(({ source }) => source).join('|'), 'i');

/** Whether the network is what a tool complains of. */
export const isOfNetwork = (text: string): boolean => words.test(text);

/** The host of a registry of providers (Terraform, OpenTofu, a mirror) that was asked; null where the call was to somebody else. */
function registryIn(reason: string): string | null {
  if (!/\bregistry\b|\bproviders?\b/i.test(reason)) return null;
  const host = (before: string) =>
    new RegExp(`${before}((?:[a-z0-9-]{1,63}\\.){1,6}[a-z]{2,20})\\b`, 'i').exec(reason)?.[1];
  const asked = host('https://') ?? host('could not connect to ') ?? host('\\blookup ');
  return asked === undefined || /amazonaws|\.aws$|amazon\.com$|awsapps/i.test(asked) ? null : asked;
}

/** Whom the machine wanted to reach, to begin a sentence with. */
const called = (reason: string): string =>
  /dynatrace/i.test(reason)
    ? 'Dynatrace'
    : (registryIn(reason) ?? (/\b(?:curl|wget): /.test(reason) ? 'The address' : 'AWS'));

/** What to look at; a registry has no region. */
const remedy = (reason: string): string =>
  registryIn(reason) === null
    ? 'Check the spelling of the region, the network, the proxy (HTTPS_PROXY) and the certificates it demands (AWS_CA_BUNDLE).'
    : 'AWS was not asked. Check the network and the proxy (HTTPS_PROXY) of the machine, then run the same command again; where the registry may not be reached, give Terraform a mirror (provider_installation in its CLI configuration).';

/** What lies between the machine and AWS. */
export const networkFailures: readonly KnownFailure[] = [
  {
    // A gateway or a proxy answers with a page of its own where AWS answers with XML or JSON.
    code: 'answer-not-aws',
    rank: 'quoting',
    words:
      /unable to parse response|invalid XML received|(?:unexpected token|Unexpected character) ['"<•]+.{0,60}(?:JSON|XML|html|DOCTYPE)|deserialization failed|failed to deserialize response/i,
    only: ({ event }) => event.isLoose === true,
    explain: () => ({
      cause:
        'What answered was not AWS: a proxy, a gateway or a sign-in page of the network answered in its place, or the answer was cut off on the way.',
      fix: 'Run the same command again. If it stays: set HTTPS_PROXY as the network demands (and NO_PROXY), take a wrong --endpoint-url or AWS_ENDPOINT_URL away, or run it from another network; --debug shows the answer.',
      whose: 'user',
    }),
  },
  {
    code: 'unreachable',
    words,
    errors:
      /^(?:EndpointConnectionError|ConnectTimeoutError|ReadTimeoutError|ConnectionClosedError|ProxyConnectionError|HTTPClientError|ENOTFOUND|NetworkingError|SSLError|UnknownEndpoint|InvalidEndpoint|TimeoutError)$/,
    // Of the network of a function or of an instance a service or a custom resource speaks.
    only: ({ reason }) => !/\(Service: |Resource handler returned message|from (?:your )?custom resource/i.test(reason),
    explain: ({ sentence, reason }) => ({
      cause: trust.test(sentence)
        ? `${called(reason)} cannot be reached from the machine that runs the command: the certificate that answers is not trusted, most often because a proxy of the company puts its own in its place.`
        : proxy.test(sentence)
          ? `${called(reason)} cannot be reached from the machine that runs the command: the proxy does not let the call through.`
          : `${called(reason)} cannot be reached from the machine that runs the command.`,
      fix: trust.test(sentence)
        ? 'Give the certificate authority of the proxy to the tool: AWS_CA_BUNDLE for the AWS CLI, NODE_EXTRA_CA_CERTS for Node and the CDK, the store of the system for Terraform. Do not switch the check off. A wrong region in the address fails like this, too.'
        : remedy(reason),
      whose: 'user',
    }),
  },
];
