import { HelpMenu } from '@dynatrace/strato-components/layouts';

const documentation = [
  {
    label: 'CloudWatch metric streams in Dynatrace',
    href: 'https://docs.dynatrace.com/docs/ingest-from/amazon-web-services/integrate-with-aws/aws-metrics-ingest/cloudwatch-metric-streams',
  },
  {
    label: 'Service-level objectives',
    href: 'https://docs.dynatrace.com/docs/deliver/service-level-objectives',
  },
  {
    label: 'Metrics of Amazon ECS',
    href: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/available-metrics.html',
  },
  {
    label: 'SRE workbook: alerting on SLOs',
    href: 'https://sre.google/workbook/alerting-on-slos/',
  },
].map((entry) => ({ ...entry, target: '_blank' }));

/** Where to read on. Loaded lazily. */
export const Help = () => <HelpMenu entries={{ documentation, about: 'default' }} />;
