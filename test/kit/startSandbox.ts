import { createSandbox, type Sandbox, type SandboxOptions } from '../../sandbox/createSandbox';
import { buildFunctions, type FunctionsForTests } from './buildFunctions';

export interface TestSandboxOptions extends SandboxOptions {
  /** Bundles the app's functions from source first, so that `/api/*` answers without a build of the app. */
  withFunctions?: boolean | FunctionsForTests;
}

/** A sandbox on a free port. Close it in `afterAll`. */
export async function startSandbox({ withFunctions, ...options }: TestSandboxOptions = {}): Promise<Sandbox> {
  const which = withFunctions === true ? 'asTheyAre' : withFunctions;
  const functions = which ? { functionsDir: await buildFunctions(which) } : {};
  return createSandbox({ port: 0, ...functions, ...options });
}
