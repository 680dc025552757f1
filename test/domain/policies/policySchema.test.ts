import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aPolicy } from './aPolicy';
import { mostPolicies, policySchemaId, storedPolicy } from '../../../domain/policies/storedPolicy';
import { keptConnections } from '../../../domain/model/kept/keptConnections';
import { keptExclusions } from '../../../domain/model/kept/keptExclusions';
import { keptTemplates } from '../../../domain/model/kept/keptTemplates';
import { aConnection } from '../../ui/Connect/situations';
import { root } from '../../kit/sourceGraph';

const folder = join(root, 'settings/schemas');
const files = readdirSync(folder);

interface Property {
  type: string | { $ref: string };
  items?: Property;
  displayName?: string;
  default?: unknown;
}
interface Schema {
  dynatrace: string;
  schemaId: string;
  version: string;
  displayName: string;
  summaryPattern: string;
  multiObject: boolean;
  maxObjects: number;
  maturity: string;
  ownerBasedAccessControl: boolean;
  enums: Record<string, { items: { value: string }[] }>;
  types: Record<string, { properties: Record<string, Property> }>;
  properties: Record<string, Property>;
}
const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Schema;
const policy = read('policy.schema.json');

/** https://developer.dynatrace.com/develop/guides/data/store-app-settings/: `dt-app build` checks none of it. */
describe.each(files)('the settings schema %s', (file) => {
  const schema = read(file);
  const text = readFileSync(join(folder, file), 'utf8');
  const properties = [schema, ...Object.values(schema.types)].flatMap((one) => Object.entries(one.properties));

  it('keeps the documented rules for names and sizes', () => {
    expect(file).toMatch(/\.schema\.json$/);
    expect(schema).toMatchObject({ dynatrace: '1', multiObject: true, ownerBasedAccessControl: false });
    expect(schema.schemaId).toMatch(/^[-a-z0-9.]{1,195}$/);
    expect(schema.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(['EARLY_ADOPTER', 'GENERAL_AVAILABILITY']).toContain(schema.maturity);
    expect(text.length).toBeLessThan(100 * 1024);
  });

  it('uses only described types, and refers only to what it declares', () => {
    for (const [name, { type, items, displayName }] of properties) {
      expect([name, displayName]).toEqual([name, expect.stringMatching(/\S/)]);
      for (const one of [type, ...(items ? [items.type] : [])]) {
        if (typeof one === 'string') expect(['text', 'boolean', 'list']).toContain(one);
        else {
          const [, kind = '', target = ''] = /^#\/(enums|types)\/(\w+)$/.exec(one.$ref) ?? [];
          expect(Object.keys(kind === 'enums' ? schema.enums : schema.types)).toContain(target);
        }
      }
    }
  });

  it('has a default for each property, so that older objects stay whole when one is added', () => {
    const without = Object.entries(schema.properties).filter(([, property]) => property.default === undefined);
    expect(without).toEqual([]);
  });

  it('summarises by a property that there is', () => {
    for (const [, name = ''] of schema.summaryPattern.matchAll(/\{(\w+)\}/g))
      expect(schema.properties).toHaveProperty(name);
  });
});

describe('the schema of policies', () => {
  it('has the very fields that the app writes, and the id and number of objects that it knows', () => {
    const stored = storedPolicy(aPolicy());
    expect(Object.keys(policy.properties).sort()).toEqual(Object.keys(stored).sort());
    const [template] = stored['templates'] as object[];
    expect(Object.keys(policy.types['Template']?.properties ?? {}).sort()).toEqual(Object.keys(template ?? {}).sort());
    expect([policy.schemaId, policy.maxObjects]).toEqual([policySchemaId, mostPolicies]);
  });

  it('lets every value of an enum through that the app writes', () => {
    expect(policy.enums['Capacity']?.items.map(({ value }) => value)).toEqual(['any', 'ec2', 'fargate', 'unknown']);
    expect(policy.enums['Engine']?.items.map(({ value }) => value)).toEqual(['default', 'platform', 'classic']);
  });
});

const exclusion = {
  ...{ id: 'a', reason: 'Patch night', start: '2026-01-04T02:00', durationMinutes: 60, timeZone: 'UTC' },
  ...{ rrule: null, clusters: null },
};
const rows: Record<string, object> = {
  connection: keptConnections.valueOf(aConnection({ templateVersion: '1.3.0' })),
  'maintenance-window': keptExclusions.valueOf(exclusion),
  'slo-template': keptTemplates.valueOf({
    ...{ id: 'a', title: 'A', baseTemplateId: 'cluster-cpu-time' },
    parameters: {},
  }),
};

describe.each([keptConnections, keptExclusions, keptTemplates])('the schema of what people keep: $schemaId', (kind) => {
  it('has the very fields that the app writes, and the id and number of objects that it knows', () => {
    const schema = read(`${kind.schemaId}.schema.json`);
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(rows[kind.schemaId] ?? {}).sort());
    expect([schema.schemaId, schema.maxObjects]).toEqual([kind.schemaId, kind.most]);
  });
});
