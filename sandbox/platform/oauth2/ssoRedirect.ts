import type { Operation } from '../../http/operation';

/** `dt-app` follows this redirect only to learn the origin of the sign-in service. */
export const ssoRedirect: Operation = (world) => () => ({
  status: 302,
  headers: { location: `${world.origin}/platform/metadata/v1/user` },
});
