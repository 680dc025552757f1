import fc from 'fast-check';
import { terraformString } from '../../../domain/export/terraformString';
import { terraform } from '../../../domain/export/terraform';
import { isClassic } from '../../../domain/model/slo';
import { hostileText } from '../queries/hostileText';
import { someClassicSlo, somePlatformSlo } from '../slo/someSlos';
import { readHcl } from './readHcl';
import { fileOf, hostileItem } from './someItems';

describe('terraformString', () => {
  it.each([
    ['say "hi"', '"say \\"hi\\""'],
    ['a\\b', '"a\\\\b"'],
    ['one\ntwo\r\n\tthree', '"one\\ntwo\\r\\n\\tthree"'],
    ['${var.x} and %{ if true }', '"$${var.x} and %%{ if true }"'],
    ['100 % of $5 {}', '"100 % of $5 {}"'],
    ['$${x}', '"\\u0024\\u0024{x}"'],
    ['bell\u0007', '"bell\\u0007"'],
    ['half \uD83D', '"half \uFFFD"'],
    ['Größe 集群 😀', '"Größe 集群 😀"'],
  ])('writes %j as %s', (text, literal) => {
    expect(terraformString(text)).toBe(literal);
  });

  it('is read back as it was, whatever the text', () => {
    const dollars = fc
      .array(fc.constantFrom('$', '%', '{', '}', '"', '\\', 'a', '\n'), { maxLength: 40 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(hostileText, dollars), (text) => {
        expect(readHcl(`a { b = ${terraformString(text)} }`)[0]?.attributes).toEqual({ b: text });
      }),
      { numRuns: 500 },
    );
  });
});

describe('terraform', () => {
  it('writes a classic SLO as dynatrace_slo_v2, with an import of the one that exists', () => {
    const files = terraform([{ key: 'cluster-cpu-time:X', id: 'vu9U3h', definition: someClassicSlo() }]);
    expect(fileOf(files, 'slos.tf')).toContain(`
  name               = "[ECS] prod CPU below 80 % (123456789012 eu-west-1)"
  enabled            = true
  custom_description = "Share of time slices with CPU below 80 %."
`);
    expect(readHcl(fileOf(files, 'slos.tf'))).toEqual([
      {
        type: 'resource',
        labels: [
          'dynatrace_slo_v2',
          expect.stringMatching(/^slo_ecs_prod_cpu_below_80_123456789012_eu_west_[0-9a-f]{16}$/),
        ],
        attributes: {
          name: '[ECS] prod CPU below 80 % (123456789012 eu-west-1)',
          enabled: true,
          custom_description: 'Share of time slices with CPU below 80 %.',
          metric_name: 'ecs_cluster_cpu_time_custom_device_e360a9250eef25bc',
          metric_expression: '(100)',
          evaluation_type: 'AGGREGATE',
          evaluation_window: '-7d',
          filter: 'entityId("CUSTOM_DEVICE-E360A9250EEF25BC")',
          target_success: 99.9,
          target_warning: 99.95,
        },
        blocks: [
          {
            type: 'error_budget_burn_rate',
            labels: [],
            attributes: { burn_rate_visualization_enabled: true, fast_burn_threshold: 10 },
            blocks: [],
          },
        ],
      },
    ]);
    const [resource] = readHcl(fileOf(files, 'slos.tf'));
    expect(readHcl(fileOf(files, 'imports.tf'))).toEqual([
      {
        type: 'import',
        labels: [],
        attributes: { to: { reference: resource?.labels.join('.') }, id: 'vu9U3h' },
        blocks: [],
      },
    ]);
  });

  it('writes a platform SLO as dynatrace_platform_slo, its query line by line', () => {
    const definition = somePlatformSlo({
      customSli: {
        indicator: 'timeseries usage = avg(x), interval: 5m\n| fieldsAdd sli = 100 - usage[]',
        filterSegments: ['s'],
      },
    });
    const text = fileOf(terraform([{ key: null, id: null, definition }]), 'slos.tf');
    expect(text).toContain(`    indicator = join("\\n", [
      "timeseries usage = avg(x), interval: 5m",
      "| fieldsAdd sli = 100 - usage[]",
    ])`);
    const [resource] = readHcl(text);
    expect(resource?.labels[0]).toBe('dynatrace_platform_slo');
    expect(resource?.attributes).toEqual({
      name: definition.name,
      description: definition.description,
      tags: ['managed-by:ecs-slo-launchpad'],
    });
    expect(resource?.blocks).toEqual([
      {
        type: 'criteria',
        labels: [],
        attributes: {},
        blocks: [
          {
            type: 'criteria_detail',
            labels: [],
            attributes: { target: 99.9, warning: 99.95, timeframe_from: 'now-7d', timeframe_to: 'now' },
            blocks: [],
          },
        ],
      },
      {
        type: 'custom_sli',
        labels: [],
        attributes: { indicator: definition.customSli.indicator },
        blocks: [
          {
            type: 'filter_segments',
            labels: [],
            attributes: {},
            blocks: [{ type: 'filter_segment', labels: [], attributes: { id: 's' }, blocks: [] }],
          },
        ],
      },
    ]);
  });

  it('has nothing to take over for an SLO that was never saved, and pins the versions it needs', () => {
    const files = terraform([{ key: null, id: null, definition: someClassicSlo() }]);
    expect(files.map(({ path }) => path)).toEqual(['slos.tf', 'versions.tf']);
    expect(readHcl(fileOf(files, 'versions.tf'))).toEqual([
      {
        type: 'terraform',
        labels: [],
        attributes: { required_version: '>= 1.5' },
        blocks: [
          {
            type: 'required_providers',
            labels: [],
            attributes: { dynatrace: { source: 'dynatrace-oss/dynatrace', version: '>= 1.78.0' } },
            blocks: [],
          },
        ],
      },
    ]);
  });

  it('has no threshold of a fast burn where the burn rate is not shown', () => {
    const definition = someClassicSlo({
      errorBudgetBurnRate: { burnRateVisualizationEnabled: false, fastBurnThreshold: 10 },
    });
    const [resource] = readHcl(fileOf(terraform([{ key: null, id: null, definition }]), 'slos.tf'));
    expect(resource?.blocks[0]?.attributes).toEqual({ burn_rate_visualization_enabled: false });
  });

  it('cleans what 32-bit floats made of a target', () => {
    const definition = someClassicSlo({ targetSuccess: Math.fround(99.9), targetWarning: Math.fround(99.95) });
    const text = fileOf(terraform([{ key: null, id: null, definition }]), 'slos.tf');
    expect(readHcl(text)[0]?.attributes).toMatchObject({ target_success: 99.9, target_warning: 99.95 });
  });

  it('gives every SLO a name of its own, the same in every export, and legal', () => {
    const items = ['A', 'B', 'B'].map((key) => ({
      key,
      id: null,
      definition: someClassicSlo({ name: '集群 '.repeat(40) }),
    }));
    const namesOf = (some: typeof items) =>
      readHcl(fileOf(terraform(some), 'slos.tf')).map(({ labels }) => labels[1] ?? '');
    const names = namesOf(items);
    expect(new Set(names).size).toBe(3);
    expect(names.every((name) => /^[a-z_][a-z0-9_-]{0,63}$/.test(name))).toBe(true);
    expect(namesOf(items.slice(1, 2))).toEqual([names[1]]);
  });

  it('keeps every text of a hostile SLO', () => {
    fc.assert(
      fc.property(hostileItem, (item) => {
        const files = terraform([item]);
        const [resource] = readHcl(fileOf(files, 'slos.tf'));
        const { definition } = item;
        expect(resource?.attributes.name).toBe(definition.name);
        if (isClassic(definition)) {
          expect(resource?.attributes).toMatchObject({
            custom_description: definition.customDescription,
            metric_expression: definition.metricExpression,
            filter: definition.filter,
          });
        } else {
          expect(resource?.attributes).toMatchObject({ description: definition.description, tags: definition.tags });
          expect(resource?.blocks[1]?.attributes).toEqual({ indicator: definition.customSli.indicator });
        }
        expect(readHcl(fileOf(files, 'imports.tf'))[0]?.attributes.id).toBe(item.id);
      }),
    );
  });
});
