import { Shelf, type World } from '../../world/world';
import { AwsError } from '../protocol/awsError';
import { text } from '../protocol/fields';
import { jsonApi, type JsonAction } from '../protocol/jsonApi';

interface Quota {
  name: string;
  value: number;
}

/**
 * Quotas by service code. Values are the documented defaults; codes of quotas are not given, since which they are is not documented
 * for every one.
 * @see https://docs.aws.amazon.com/general/latest/gr/fh.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
 */
export const quotaShelf = new Shelf<Map<string, Quota[]>>(
  () =>
    new Map([
      ['firehose', [{ name: 'Delivery streams', value: 5000 }]],
      ['cloudformation', [{ name: 'Stack count', value: 2000 }]],
      ['iam', [{ name: 'Roles per account', value: 1000 }]],
      // Of metric streams none is documented.
      ['monitoring', [{ name: 'Number of dashboards', value: 5000 }]],
    ]),
);

/** The value of a quota. @throws when there is no such quota */
export function quotaOf(world: World, service: string, quota: string): number {
  const found = world
    .shelf(quotaShelf)
    .get(service)
    ?.find(({ name }) => name === quota);
  if (!found) throw new Error(`there is no quota ${quota} of ${service}`);
  return found.value;
}

const listServiceQuotas: JsonAction = (world, _caller, { ServiceCode }) => {
  const code = text(ServiceCode);
  const quotas = world.shelf(quotaShelf).get(code);
  if (!quotas) throw new AwsError('NoSuchResourceException', `The sandbox has no quotas of the service ${code}`, 404);
  return {
    Quotas: quotas.map(({ name, value }) => ({
      ServiceCode: code,
      QuotaName: name,
      Value: value,
      Adjustable: true,
      GlobalQuota: false,
    })),
  };
};

/** https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_ListServiceQuotas.html */
export const serviceQuotas = jsonApi({
  target: 'ServiceQuotasV20190624',
  version: '1.1',
  actions: { ListServiceQuotas: listServiceQuotas },
});
