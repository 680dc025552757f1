import { jsonApi } from '../protocol/jsonApi';
import { createSecret } from './createSecret';
import { deleteSecret, restoreSecret } from './deleteSecret';
import { describeSecret } from './describeSecret';
import { getSecretValue } from './getSecretValue';
import { putSecretValue } from './putSecretValue';

/** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_Operations.html */
export const secretsManager = jsonApi({
  target: 'secretsmanager',
  version: '1.1',
  actions: {
    CreateSecret: createSecret,
    DeleteSecret: deleteSecret,
    RestoreSecret: restoreSecret,
    DescribeSecret: describeSecret,
    GetSecretValue: getSecretValue,
    PutSecretValue: putSecretValue,
  },
});
