import { createSandbox, type Sandbox, type SandboxOptions } from '../../sandbox/createSandbox';
import { buildFunctions } from './buildFunctions';

export interface TestSandboxOptions extends SandboxOptions {
  /** Bundles the app's functions from source first, so that `/api/*` answers without a build of the app. */
  withFunctions?: boolean;
}

/** A sandbox on a free port. Close it in `afterAll`. */
export async function startSandbox({ withFunctions, ...options }: TestSandboxOptions = {}): Promise<Sandbox> {
  const functions = withFunctions ? { functionsDir: await buildFunctions() } : {};
  return createSandbox({ port: 0, ...functions, ...options });
}
