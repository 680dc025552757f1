import { checkNamespaces } from '../../../../domain/onboarding/template/checkNamespaces';
import { failureOf } from '../failureOf';

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `Own/N${index}`).join(',');

describe('a list of namespaces', () => {
  it.each(['AWS/ECS', 'AWS/ECS,AWS/ApplicationELB', 'my.team-1_x#y/a:b', 'x'.repeat(255), numbered(10)])(
    'may be %j',
    (namespaces) => {
      expect(() => checkNamespaces(namespaces)).not.toThrow();
    },
  );

  it.each([
    ['', 'is empty, so nothing of your own would be streamed'],
    ['AWS/ECS, AWS/ELB', '" AWS/ELB" is not a namespace without blanks'],
    ['AWS/ECS,', '"" is not a namespace without blanks'],
    [':AWS', '":AWS" is not a namespace without blanks'],
    ['AWS/ECS;AWS/ELB', '"AWS/ECS;AWS/ELB" is not a namespace without blanks'],
    ['Überwachung', '"Überwachung" is not a namespace without blanks'],
    ['AWS/ECS,AWS/ELB,AWS/ECS', 'AWS/ECS is listed twice'],
    ['AWS/ECS,AWS/CloudWatch/MetricStreams', 'AWS/CloudWatch/MetricStreams is always streamed'],
    [numbered(11), 'are 11, and the template takes ten'],
  ])('may not be %j', (namespaces, problem) => {
    expect(failureOf(() => checkNamespaces(namespaces)).message).toBe(`namespaces: ${problem}`);
  });
});
