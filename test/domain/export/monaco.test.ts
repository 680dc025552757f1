import fc from 'fast-check';
import { yamlParse } from 'yaml-cfn';
import { monaco } from '../../../domain/export/monaco';
import { someClassicSlo, somePlatformSlo } from '../slo/someSlos';
import { fileOf, hostileItem } from './someItems';

/** What Go's text/template makes of a template whose only actions print a raw string: https://pkg.go.dev/text/template */
function rendered(template: string): string {
  const text = template.replace(/\{\{ `([^`]*)` \}\}/g, '\u0000$1');
  if (/\{\{/.test(text.replaceAll('\u0000{{', ''))) throw new Error('an action nobody asked for');
  return text.replaceAll('\u0000', '');
}

interface Config {
  id: string;
  type: unknown;
  config: { name: string; template: string; originObjectId?: string };
}
const configsOf = (files: ReturnType<typeof monaco>) =>
  (yamlParse(fileOf(files, 'slos/config.yaml')) as { configs: Config[] }).configs;
const payloadOf = (files: ReturnType<typeof monaco>, config: Config | undefined) =>
  JSON.parse(rendered(fileOf(files, `slos/${config?.config.template}`))) as unknown;

describe('monaco', () => {
  it('writes a classic SLO as a settings object, pointing to the one that exists', () => {
    const files = monaco([{ key: 'cluster-cpu-time:X', id: 'vu9U3h', definition: someClassicSlo() }]);
    const [config] = configsOf(files);
    expect(config).toEqual({
      id: expect.stringMatching(/^slo-ecs-prod-cpu-below-80-123456789012-eu-west-[0-9a-f]{16}$/) as string,
      type: { settings: { schema: 'builtin:monitoring.slo', schemaVersion: '6.0.14', scope: 'environment' } },
      config: {
        name: '[ECS] prod CPU below 80 % (123456789012 eu-west-1)',
        template: `${config?.id}.json`,
        originObjectId: 'vu9U3h',
      },
    });
    expect(payloadOf(files, config)).toEqual(someClassicSlo());
  });

  it('writes a platform SLO as slo-v2, without the external id that Monaco replaces', () => {
    const files = monaco([{ key: null, id: null, definition: somePlatformSlo() }]);
    const [config] = configsOf(files);
    expect(config).toMatchObject({ type: 'slo-v2', config: { name: somePlatformSlo().name } });
    expect(config?.config).not.toHaveProperty('originObjectId');
    expect(payloadOf(files, config)).toEqual({ ...somePlatformSlo(), externalId: undefined });
  });

  it('has no threshold of a fast burn where the burn rate is not shown', () => {
    const errorBudgetBurnRate = { burnRateVisualizationEnabled: false, fastBurnThreshold: 10 };
    const files = monaco([{ key: null, id: null, definition: someClassicSlo({ errorBudgetBurnRate }) }]);
    expect(payloadOf(files, configsOf(files)[0])).toEqual({
      ...someClassicSlo(),
      errorBudgetBurnRate: { burnRateVisualizationEnabled: false },
    });
  });

  it('cleans what 32-bit floats made of a target', () => {
    const files = monaco([{ key: null, id: null, definition: someClassicSlo({ targetSuccess: Math.fround(99.9) }) }]);
    expect(payloadOf(files, configsOf(files)[0])).toEqual(someClassicSlo());
  });

  it('writes braces so that Monaco takes none for an action', () => {
    const name = 'a {{ .name }} {{{ }}} {{{{';
    const files = monaco([{ key: null, id: null, definition: someClassicSlo({ name }) }]);
    const [config] = configsOf(files);
    expect(fileOf(files, `slos/${config?.config.template}`)).toContain('a {{ `{{` }} .name }}');
    expect(payloadOf(files, config)).toMatchObject({ name });
    expect(config?.config.name).toBe(name);
  });

  it('keeps every text of hostile SLOs, one file each', () => {
    fc.assert(
      fc.property(fc.array(hostileItem, { minLength: 1, maxLength: 3 }), (items) => {
        const files = monaco(items);
        const configs = configsOf(files);
        expect(new Set(files.map(({ path }) => path)).size).toBe(items.length + 1);
        expect(configs.map((config) => config.config.name)).toEqual(items.map(({ definition }) => definition.name));
        expect(configs.map((config) => config.config.originObjectId)).toEqual(items.map(({ id }) => id));
        expect(configs.map((config) => payloadOf(files, config))).toEqual(
          items.map(({ definition }) => ({ ...definition, externalId: undefined })),
        );
      }),
    );
  });
});
