import type { QueryClient } from '@tanstack/react-query';
import type { Engine } from '../../../../domain/model/slo';
import { knownFacts } from '../environment/useEnvironmentFacts';

/** Where the environment is known to have no classic API left, nobody is asked for classic SLOs. */
export const enginesToList = async (client: QueryClient): Promise<{ engine?: Engine }> =>
  (await knownFacts(client))?.phase === 'latest' ? { engine: 'platform' } : {};
