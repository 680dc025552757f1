import { explainChanges } from '../../../../domain/onboarding/changes/explainChanges';
import type { PlannedChange } from '../../../../domain/onboarding/changes/plannedChange';

const aChange = (more: Partial<PlannedChange>): PlannedChange => ({
  action: 'Modify',
  logicalId: 'MetricStream',
  type: 'AWS::CloudWatch::MetricStream',
  replacement: 'False',
  properties: [],
  ...more,
});

describe('a change set in words', () => {
  it('is quiet about new resources and harmless changes', () => {
    const role = aChange({
      logicalId: 'DeliveryRole',
      type: 'AWS::IAM::Role',
      properties: ['Description', 'Policies'],
    });
    expect(explainChanges([aChange({ action: 'Add' }), role])).toEqual({
      changes: [
        { action: 'create', logicalId: 'MetricStream', type: 'AWS::CloudWatch::MetricStream', what: '' },
        { action: 'change', logicalId: 'DeliveryRole', type: 'AWS::IAM::Role', what: 'Description, Policies' },
      ],
      warnings: [],
    });
  });

  it.each(['IncludeFilters', 'ExcludeFilters'])(
    'says that a change of %s restarts the stream, and names the gap',
    (property) => {
      expect(explainChanges([aChange({ properties: [property] })]).warnings).toEqual([
        expect.stringMatching(/restarts the metric stream.*a gap of about two to three minutes/) as string,
      ]);
    },
  );

  it('does not speak of a restart when a stream is new or something else of it changes', () => {
    const changes = [aChange({ action: 'Add', properties: ['IncludeFilters'] }), aChange({ properties: ['RoleArn'] })];
    expect(explainChanges(changes).warnings).toEqual([]);
  });

  it.each([
    ['True', 'replace', 'WILL BE REPLACED'],
    ['Conditional', 'maybe replace', 'MAY BE REPLACED'],
  ])('shouts when what holds data has Replacement %s', (replacement, action, words) => {
    const bucket = aChange({
      logicalId: 'BackupBucket',
      type: 'AWS::S3::Bucket',
      replacement,
      properties: ['BucketName'],
    });
    const { changes, warnings } = explainChanges([bucket]);
    expect(changes[0]?.action).toBe(action);
    expect(warnings).toEqual([
      `BackupBucket (AWS::S3::Bucket) ${words}: failed deliveries stay in the old bucket, which is kept but no longer belongs to the stack.`,
    ]);
  });

  it('says a removal before a restart', () => {
    const secret = aChange({ action: 'Remove', logicalId: 'TokenSecret', type: 'AWS::SecretsManager::Secret' });
    const { warnings } = explainChanges([aChange({ properties: ['IncludeFilters'] }), secret]);
    expect(warnings.map((text) => text.split(' ')[0])).toEqual(['TokenSecret', 'The']);
  });
});
