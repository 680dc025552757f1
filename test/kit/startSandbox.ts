import { createSandbox, type Sandbox, type SandboxOptions } from '../../sandbox/createSandbox';

/** A sandbox on a free port. Close it in `afterAll`. */
export function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  return createSandbox({ port: 0, ...options });
}
