import fc from 'fast-check';
import type { Target } from '../../../domain/model/cluster';
import { isClassic, type TemplateId } from '../../../domain/model/slo';
import { templateOf, templates } from '../../../domain/slo/templates/templates';
import { hostileText } from '../queries/hostileText';
import { dqlStrings, selectorStrings } from '../queries/quotedStrings';
import { someTarget } from './someTarget';

const named = hostileText.filter((text) => text !== '');
const place = fc.record({ cluster: named, accountId: named, region: named, service: named });
const anyTemplate = fc.constantFrom(...templates.map(({ id }) => id));

const targetOf = (id: TemplateId, { service, ...rest }: Partial<Target>): Target =>
  someTarget(templateOf(id).targetKind === 'service' ? { ...rest, service } : rest);

function classic(id: TemplateId, names: Partial<Target>) {
  const template = templateOf(id);
  const slo = template.build(template.defaults, targetOf(id, names), { engine: 'classic' });
  if (!isClassic(slo)) throw new Error('not classic');
  return slo;
}

function platform(id: TemplateId, names: Partial<Target>) {
  const template = templateOf(id);
  const slo = template.build(template.defaults, targetOf(id, names), { engine: 'platform' });
  if (isClassic(slo)) throw new Error('not platform');
  return slo;
}

const harmless = { cluster: 'c', accountId: 'a', region: 'r', service: 's' };

describe('names as nobody should give them', () => {
  it('stay inside their quotes in a metric expression, and mean what they meant', () => {
    fc.assert(
      fc.property(anyTemplate, place, (id, names) => {
        const { skeleton, strings } = selectorStrings(classic(id, names).metricExpression);
        const plain = selectorStrings(classic(id, harmless).metricExpression);
        expect(skeleton).toBe(plain.skeleton);
        expect(strings).toEqual(plain.strings.map((text) => (text === 's' ? names.service : text)));
      }),
    );
  });

  it('do not touch the entity filter', () => {
    fc.assert(
      fc.property(anyTemplate, place, (id, names) => {
        expect(classic(id, names).filter).toBe('entityId("CUSTOM_DEVICE-E360A9250EEF25BC")');
      }),
    );
  });

  it('stay inside their quotes in DQL, and mean what they meant', () => {
    fc.assert(
      fc.property(anyTemplate, place, (id, names) => {
        const { skeleton, strings } = dqlStrings(platform(id, names).customSli.indicator);
        expect(skeleton).toBe(dqlStrings(platform(id, harmless).customSli.indicator).skeleton);
        const { accountId, region, cluster, service } = names;
        const isService = templateOf(id).targetKind === 'service';
        expect(strings).toEqual([accountId, region, cluster, ...(isService ? [service] : [])]);
      }),
    );
  });

  it('give an SLO a name of one line and at most 200 characters on either engine', () => {
    fc.assert(
      fc.property(anyTemplate, place, (id, names) => {
        for (const { name } of [classic(id, names), platform(id, names)]) {
          expect(name.length).toBeLessThanOrEqual(200);
          expect(name).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u);
          expect(name).toBe(name.trim());
        }
      }),
    );
  });

  it('give it a description of at most 250 characters', () => {
    fc.assert(
      fc.property(anyTemplate, place, (id, names) => {
        expect(classic(id, names).customDescription.length).toBeLessThanOrEqual(250);
      }),
    );
  });

  it('give it a metric name of letters, digits and underscores, at most 220', () => {
    fc.assert(
      fc.property(anyTemplate, place, (id, names) => {
        expect(classic(id, names).metricName).toMatch(/^[a-z0-9_]{1,220}$/);
      }),
    );
  });

  it('keep two services apart by name and metric name, however alike they look', () => {
    const alike = fc
      .tuple(named, fc.constantFrom('', ' ', '\n', '-', '_', '__', '.', 'a'))
      .chain(([text, more]) => fc.constantFrom(text, text + more, text.toLowerCase(), text.replace(/\W/g, '_')));
    fc.assert(
      fc.property(fc.tuple(alike, alike), ([one, other]) => {
        fc.pre(one !== '' && other !== '' && one !== other);
        const [first, second] = [one, other].map((service) => classic('service-cpu-time', { service }));
        expect(first?.metricName).not.toBe(second?.metricName);
        expect(first?.name).not.toBe(second?.name);
      }),
    );
  });

  it('do not let a service pose as another one’s metric name', () => {
    const { metricName } = classic('service-cpu-time', { service: 'Check-Out' });
    const posing = metricName.slice('ecs_service_cpu_time_custom_device_e360a9250eef25bc_'.length);
    expect(classic('service-cpu-time', { service: posing }).metricName).not.toBe(metricName);
  });

  it('do not let "cluster / service" be read two ways', () => {
    const one = classic('service-cpu-time', { cluster: 'a / b', service: 'c' });
    const other = classic('service-cpu-time', { cluster: 'a', service: 'b / c' });
    expect(one.name).not.toBe(other.name);
  });
});
