import { parseAllDocuments } from 'yaml';
import type { ExportItem } from '../../../domain/export/exportItem';
import { exportNames } from '../../../domain/export/exportNames';
import { monaco } from '../../../domain/export/monaco';
import { openslo } from '../../../domain/export/openslo';
import { terraform } from '../../../domain/export/terraform';
import type { Target } from '../../../domain/model/cluster';
import type { Engine } from '../../../domain/model/slo';
import { sloKey } from '../../../domain/model/sloKey';
import { templateOf } from '../../../domain/slo/templates/templates';
import { someClassicSlo } from '../slo/someSlos';
import { someTarget } from '../slo/someTarget';
import { readHcl } from './readHcl';
import { fileOf } from './someItems';

const otherEntity = 'CUSTOM_DEVICE-1111111111111111';

function itemOf(target: Target, engine: Engine = 'platform'): ExportItem {
  const template = templateOf(target.service === undefined ? 'cluster-cpu-time' : 'service-cpu-time');
  const definition = template.build(template.defaults, target, { engine, templateId: template.id, now: 0 });
  return { key: sloKey(template.id, target), id: null, definition, target };
}

const documentsOf = (items: readonly ExportItem[]) =>
  parseAllDocuments(fileOf(openslo(items), 'openslo.yaml')).map(
    (one) => one.toJS() as { kind: string; metadata: { name: string }; spec: { service?: string } },
  );

/** Pairs of targets whose names come to the same letters. */
const pairs: [string, Partial<Target>, Partial<Target>][] = [
  ['a service `a` in `b-c` and `c-a` in `b`', { cluster: 'b-c', service: 'a' }, { cluster: 'b', service: 'c-a' }],
  ['a service `c` in `a-b` and `b-c` in `a`', { cluster: 'a-b', service: 'c' }, { cluster: 'a', service: 'b-c' }],
  ['a cluster `a-b` and a service `b` in `a`', { cluster: 'a-b' }, { cluster: 'a', service: 'b' }],
  ['clusters of one name in two accounts', { accountId: '111122223333' }, { accountId: '444455556666' }],
  ['clusters of one name in two regions', { region: 'eu-west-1' }, { region: 'us-east-1' }],
  ['services of one name in two accounts', { accountId: '1', service: 'api' }, { accountId: '2', service: 'api' }],
  ['clusters that differ in case', { cluster: 'Prod' }, { cluster: 'prod' }],
  ['clusters that differ in what is no letter', { cluster: 'prod_a' }, { cluster: 'prod-a' }],
  ['clusters without a single Latin letter', { cluster: '集群' }, { cluster: '生产' }],
  ['names that differ behind the 63rd character', { cluster: `${'x'.repeat(80)}a` }, { cluster: `${'x'.repeat(80)}b` }],
  [
    'clusters of one name whose account is unknown',
    { accountId: 'unknown' },
    { accountId: 'unknown', entityId: otherEntity },
  ],
];

describe('names in exports never fall together:', () => {
  it.each(pairs)('%s', (_, one, other) => {
    const targets = [one, { entityId: otherEntity, ...other }].map((part) => someTarget(part));
    const items = targets.map((target) => itemOf(target));
    const documents = documentsOf(items);
    const services = documents.filter(({ kind }) => kind === 'Service').map(({ metadata }) => metadata.name);
    const slos = documents.filter(({ kind }) => kind === 'SLO');
    expect(new Set(services).size).toBe(2);
    expect(new Set(slos.map(({ metadata }) => metadata.name)).size).toBe(2);
    expect(new Set(slos.map(({ spec }) => spec.service))).toEqual(new Set(services));
    const resources = readHcl(fileOf(terraform(items), 'slos.tf')).map(({ labels }) => labels[1]);
    expect(new Set(resources).size).toBe(2);
    const files = monaco(items).map(({ path }) => path.toLowerCase());
    expect(new Set(files).size).toBe(3);
    for (const name of [...services, ...slos.map(({ metadata }) => metadata.name)])
      expect(name).toMatch(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/);
  });

  it('an SLO whose key is what another one has for id, and the two engines of one key', () => {
    const definition = someClassicSlo();
    const items = [
      { key: 'x', id: null, definition },
      { key: null, id: 'x', definition },
      { key: null, id: null, definition: { ...definition, name: 'x' } },
      { ...itemOf(someTarget()), key: 'x' },
    ];
    expect(new Set(exportNames(items, '_', 64)).size).toBe(4);
    // Each alone has the name that it has among the others.
    expect(items.flatMap((item) => exportNames([item], '_', 64))).toEqual(exportNames(items, '_', 64));
  });

  it('while both engines’ SLOs of a target stay with one service', () => {
    const items = [itemOf(someTarget(), 'classic'), itemOf(someTarget(), 'platform')];
    expect(documentsOf(items).map(({ kind }) => kind)).toEqual(['Service', 'SLO', 'SLO']);
  });
});
