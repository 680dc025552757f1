import { templateReleases } from '../../../domain/onboarding/template/templateRelease';
import { differences, inEveryStack, type Check } from './check';

/** What other tools read from the stack. */
export const outputFindings: Check = (template, kind) =>
  inEveryStack(template, kind, ({ outputs, arnOf, nameOf }) =>
    differences('Outputs', outputs, {
      ...(kind === 'metrics' ? { MetricStreamArn: arnOf('MetricStream') } : {}),
      DeliveryStreamArn: arnOf('DeliveryStream'),
      ...(kind === 'logs' ? { SubscriptionRoleArn: arnOf('SubscriptionRole') } : {}),
      BackupBucketName: nameOf('BackupBucket'),
      DeliveryLogGroupName: nameOf('DeliveryLogGroup'),
      TemplateVersion: templateReleases[kind].version,
    }),
  );
