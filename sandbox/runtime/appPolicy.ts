/**
 * Content security policy with which installed apps are served here. Dynatrace documents which directives an app may extend, and the
 * shape of the default, but not its values; this one allows nothing from elsewhere but Dynatrace's own letters and icons. Strato needs
 * inline styles. Nothing may connect to another host, and no text becomes code: there is no `unsafe-eval` and no inline script.
 * https://developer.dynatrace.com/develop/security/configure-csp-rules
 */
export const appPolicy: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:', 'https://dt-cdn.net'],
  'font-src': ["'self'", 'data:', 'https://dt-cdn.net'],
  'connect-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'self'"],
};

export const policyHeader = (policy: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');
