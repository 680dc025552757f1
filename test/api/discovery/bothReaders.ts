import { httpClient } from '@dynatrace-sdk/http-client';
import { entitiesFrom } from '../../../api/platform/entities';
import { grailFrom } from '../../../api/platform/grail/grail';
import { grailEntities } from '../../../api/platform/grail/grailEntities';
import { metricsFrom } from '../../../api/platform/metrics';
import { plainHttpClient } from '../../../api/platform/plainHttpClient';
import { discoverClusters } from '../../../api/usecases/clusters/discoverClusters';
import { classicClusters } from '../../../api/usecases/discovery/classic/classicClusters';
import { grailClusters } from '../../../api/usecases/discovery/grail/grailClusters';
import { classicPipeline } from '../../../api/usecases/discovery/classic/classicPipeline';
import { grailPipeline } from '../../../api/usecases/discovery/grail/grailPipeline';
import { classicUpdates, grailUpdates } from '../../../api/usecases/pipeline/streamUpdates';
import type { SandboxOptions } from '../../../sandbox/createSandbox';
import { anAppConfigWith } from '../../kit/anAppConfigWith';
import { fetchFrom } from '../../kit/fetchFrom';
import { startSandbox } from '../../kit/startSandbox';

/** Everything that either reader asks for. */
const scopes = [
  ...['storage:buckets:read', 'storage:metrics:read', 'storage:entities:read', 'storage:smartscape:read'],
  ...['environment-api:metrics:read', 'environment-api:entities:read'],
];

/** Both readers on one world, driven by the real SDK clients. */
export async function bothReaders(options: SandboxOptions) {
  // Time stands still: one reader must not see a minute more than the other.
  const begun = Date.now();
  const sandbox = await startSandbox({ appConfigPath: anAppConfigWith(...scopes), wall: () => begun, ...options });
  const restore = fetchFrom(sandbox.url);
  const now = () => sandbox.world.clock.now();
  const client = plainHttpClient(httpClient, now);
  const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const grail = grailFrom(client, { wait });
  const byGrail = grailClusters({ grail, smartscape: grail, entities: grailEntities(grail), now });
  const byClassic = classicClusters({ metrics: metricsFrom(client), entities: entitiesFrom(client), now });
  return {
    sandbox,
    grail: discoverClusters({ clusters: byGrail, now }),
    classic: discoverClusters({ clusters: byClassic, now }),
    pipelineByGrail: grailPipeline({ grail, now }),
    pipelineByClassic: classicPipeline({ metrics: metricsFrom(client), now }),
    updatesByGrail: grailUpdates(grail),
    updatesByClassic: classicUpdates(metricsFrom(client)),
    close: async () => {
      restore();
      await sandbox.close();
    },
  };
}
