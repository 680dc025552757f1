import { checkMetricNames } from '../../../../domain/onboarding/template/checkMetricNames';
import { failureOf } from '../failureOf';

describe('Names of metrics', () => {
  it.each(['CPUUtilization', 'CPUUtilization,MemoryUtilization', 'instance_cpu_utilization,HTTPCode_Target_5XX_Count'])(
    'may be %s',
    (names) => {
      expect(() => checkMetricNames('ecsMetricNames', names)).not.toThrow();
    },
  );

  it.each([
    ['CPUUtilization,', '"" is not the name of a metric without blanks'],
    ['CPU Utilization', '"CPU Utilization" is not the name of a metric without blanks'],
    ['TaskCount,TaskCount', 'TaskCount is listed twice'],
    [Array.from({ length: 401 }, (_, index) => `N${index}`).join(','), 'are 401, and the template takes 400'],
    [
      Array.from({ length: 20 }, (_, index) => `N${index}${'x'.repeat(250)}`).join(','),
      'are 5069 characters together, and CloudFormation takes 4096',
    ],
  ])('may not be %.40s', (names, problem) => {
    expect(failureOf(() => checkMetricNames('insightsMetricNames', names)).message).toBe(
      `insightsMetricNames: ${problem}`,
    );
  });
});
