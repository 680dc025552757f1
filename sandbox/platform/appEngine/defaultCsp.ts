import type { Operation } from '../../http/operation';

/** Content security policy that an environment gives to apps under development; `dt-app dev` adds its own ports to it. */
export const defaultCsp: Operation = () => () => ({
  status: 200,
  body: {
    policyDirectives: {
      'default-src': ["'self'"],
      'script-src': ["'self'", "'unsafe-inline'", "'unsafe-eval'"],
      'style-src': ["'self'", "'unsafe-inline'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'font-src': ["'self'", 'data:', 'https://dt-cdn.net'],
      'connect-src': ["'self'", 'ws://localhost:*', 'ws://127.0.0.1:*', 'https://dt-cdn.net'],
    },
  },
});
