import type { Target } from '../../../../../domain/model/cluster';
import type { SloTemplate } from '../../../../../domain/slo/templates/sloTemplate';

/** A target that stands for any, in the sentence that explains a template: only its names appear. */
export function exampleTarget({ targetKind }: Pick<SloTemplate, 'targetKind'>): Target {
  const cluster = {
    entityId: 'CUSTOM_DEVICE-0000000000000000',
    cluster: 'prod',
    accountId: '123456789012',
    region: 'eu-west-1',
  };
  return targetKind === 'service' ? { ...cluster, service: 'checkout' } : cluster;
}
