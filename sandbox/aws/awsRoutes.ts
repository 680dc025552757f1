import type { Operation, Route } from '../http/operation';
import { cloudFormation } from './cloudFormationApi';
import { cloudWatch } from './cloudWatch/cloudWatch';
import { consoleRoutes } from './console/consoleRoutes';
import { firehose } from './firehose/firehose';
import { iam } from './iam/iam';
import { logs } from './logs/logs';
import { organizations } from './organization/organizations';
import { bucketOperation } from './s3/bucketOperations';
import { objectOperation } from './s3/objects';
import { refuseExpired } from './s3/refuseExpired';
import { secretsManager } from './secretsManager/secretsManager';
import { serviceQuotas } from './serviceQuotas/serviceQuotas';
import { sts } from './sts';

/** SDKs add a slash to an endpoint with a path. */
function posted(path: string, operation: Operation): Route[] {
  return [path, `${path}/`].map((one) => ({ method: 'POST', path: one, scopes: [], operation }));
}

/** The sandbox's AWS. */
export const awsRoutes: readonly Route[] = [
  ...consoleRoutes,
  ...posted('/aws/cloudformation', cloudFormation),
  ...posted('/aws/secretsmanager', secretsManager),
  ...posted('/aws/firehose', firehose),
  ...posted('/aws/cloudwatch', cloudWatch),
  ...posted('/aws/iam', iam),
  ...posted('/aws/logs', logs),
  ...posted('/aws/organizations', organizations),
  ...posted('/aws/servicequotas', serviceQuotas),
  ...posted('/aws/sts', sts),
  // HEAD arrives at GET's route; SDKs end the path of a bucket with a slash.
  ...(['GET', 'PUT', 'DELETE'] as const).flatMap((method): Route[] => [
    { method, path: '/aws/s3/:bucket', scopes: [], operation: refuseExpired(bucketOperation) },
    { method, path: '/aws/s3/:bucket/', scopes: [], operation: refuseExpired(bucketOperation) },
  ]),
  { method: 'GET', path: '/aws/s3/:bucket/:key{.+}', scopes: [], operation: refuseExpired(objectOperation) },
  { method: 'PUT', path: '/aws/s3/:bucket/:key{.+}', scopes: [], operation: refuseExpired(objectOperation) },
];
