import fc from 'fast-check';
import { filledName } from '../../../../domain/slo/names/namePattern';
import { templateOf } from '../../../../domain/slo/templates/templates';
import { hostileText } from '../../queries/hostileText';
import { failureOf } from '../failureOf';
import { someTarget } from '../someTarget';

const service = someTarget({ cluster: 'prod', service: 'checkout' });

describe('a name pattern', () => {
  it('has its placeholders filled in', () => {
    expect(filledName('{account}/{region}: {cluster} {service}, {objective}', service, 'CPU below 80 %')).toBe(
      '123456789012/eu-west-1: prod checkout, CPU below 80 %',
    );
    expect(filledName('SLO of {cluster}{service}', someTarget(), 'x')).toBe('SLO of prod');
  });

  it('does not fill in what a name itself says in braces', () => {
    expect(filledName('{cluster} {region}', someTarget({ cluster: '{region}' }), 'x')).toBe('{region} eu-west-1');
  });

  it('names an SLO on either engine', () => {
    const template = templateOf('service-cpu-time');
    const parameters = { ...template.defaults, namePattern: 'Tier 1: {cluster} {service} {objective}' };
    for (const engine of ['classic', 'platform'] as const) {
      expect(template.build(parameters, service, { engine }).name).toBe('Tier 1: prod checkout CPU below 80 %');
    }
  });

  it('with a placeholder that does not exist is refused, naming it and those that do', () => {
    expect(failureOf(() => filledName('{cluster} {foo}', service, 'x'))).toEqual({
      code: 'InvalidInput',
      message: 'namePattern: there is no "{foo}"',
      whose: 'user',
      hint: 'Use {cluster}, {service}, {account}, {region}, {objective}.',
    });
  });

  it('keeps targets apart that differ only where the name has to be cut', () => {
    const [one, other] = ['a', 'b'].map((end) =>
      filledName('{cluster} {objective}', someTarget({ cluster: 'x'.repeat(254) + end }), 'CPU'),
    );
    expect(one).not.toBe(other);
  });

  it('makes one line of at most 200 characters of any name, and different ones of different clusters', () => {
    const named = hostileText.filter((text) => text !== '');
    fc.assert(
      fc.property(named, named, (one, other) => {
        const [first = '', second = ''] = [one, other].map((cluster) =>
          filledName('SLO {cluster}', someTarget({ cluster }), 'x'),
        );
        expect(first.length).toBeLessThanOrEqual(200);
        expect(first).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(first === second).toBe(one === other);
      }),
    );
  });
});

describe('lints of a name pattern', () => {
  const lints = (id: string, namePattern?: string) => {
    const template = templateOf(id);
    const target = template.targetKind === 'service' ? service : someTarget();
    return template
      .lint({ ...template.defaults, namePattern }, target)
      .filter(({ code }) => code.startsWith('name-pattern'));
  };

  it('say nothing without one, and nothing of one that tells all apart', () => {
    expect(lints('cluster-cpu-time')).toEqual([]);
    expect(lints('service-cpu-time', '{account} {region} {cluster} {service} {objective}')).toEqual([]);
    expect(lints('cluster-cpu-time', '{account} {region} {cluster} {objective}')).toEqual([]);
  });

  it('warn when several targets would get the same name', () => {
    expect(lints('cluster-cpu-time', 'CPU of {region}')).toEqual([
      {
        code: 'name-pattern-not-unique',
        severity: 'warning',
        message:
          'The name pattern lacks {cluster}: several targets get the same name, and only the first can be saved.',
      },
    ]);
    expect(lints('service-cpu-time', 'CPU')[0]?.message).toContain('{cluster} and {service}');
    expect(lints('service-cpu-time', '{cluster}')[0]?.message).toContain('lacks {service}');
  });

  it('remark what may repeat: clusters of one name in two places, two templates on one target', () => {
    expect(lints('cluster-cpu-time', '{cluster}')).toEqual([
      {
        code: 'name-pattern-may-repeat',
        severity: 'info',
        message:
          'The name pattern lacks {account}, {region}, {objective}: SLOs that differ in nothing else get the same name, and only the first can be saved.',
      },
    ]);
  });
});
