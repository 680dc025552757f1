import type { ApiState, EnvironmentApi } from '../../../domain/model/environment';
import type { Probes } from '../../platform/probes/probes';
import { probeApi } from './probeApi';

/** Asks how one API of the environment stands, when somebody wants to know. */
export const stateOfApi = (probes: Probes, api: EnvironmentApi) => async (): Promise<ApiState> =>
  (await probeApi(probes, api)).fact.state;
