import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import type { ExportItem } from '../../../domain/export/exportItem';
import { terraform } from '../../../domain/export/terraform';
import { templateIds } from '../../../domain/model/slo';
import { templateOf } from '../../../domain/slo/templates/templates';
import { someClassicSlo, somePlatformSlo } from '../slo/someSlos';
import { builtItem, hostileItem } from './someItems';

const isThere = spawnSync('terraform', ['version']).status === 0;
if (!isThere)
  process.stderr.write('\nSKIPPED: no terraform on PATH, so nobody checked that exports are `fmt` clean.\n');
const itWithTerraform = isThere ? it : it.skip;

/** What `terraform fmt` would change, file by file; nothing when it is content. */
function changesOf(items: readonly ExportItem[]): string[] {
  return terraform(items).flatMap(({ path, text }) => {
    const { status, stdout } = spawnSync('terraform', ['fmt', '-check', '-diff', '-'], {
      input: text,
      encoding: 'utf8',
    });
    return status === 0 ? [] : [`${path}\n${stdout}`];
  });
}

describe('terraform fmt', () => {
  itWithTerraform('has nothing to change in SLOs of every template on both engines, saved or not', () => {
    const items = templateIds.flatMap((id) =>
      (['classic', 'platform'] as const).flatMap((engine) => {
        const service = templateOf(id).targetKind === 'service' ? 'api' : undefined;
        return [builtItem(id, engine, service), { ...builtItem(id, engine, service), id: null }];
      }),
    );
    expect(changesOf(items)).toEqual([]);
  });

  itWithTerraform(
    'has nothing to change where lists and texts of several lines stand among others, or are empty',
    () => {
      const items = [
        somePlatformSlo({ tags: [] }),
        somePlatformSlo({
          tags: ['one'],
          customSli: { indicator: 'timeseries sli = avg(x)', filterSegments: ['s', 't'] },
        }),
        somePlatformSlo({ name: 'two\nlines', description: 'two\nlines' }),
        someClassicSlo({ customDescription: 'two\nlines', filter: '' }),
        someClassicSlo({ errorBudgetBurnRate: { burnRateVisualizationEnabled: false, fastBurnThreshold: 10 } }),
      ].map((definition, index) => ({ key: null, id: `id-${index}`, definition }));
      expect(changesOf(items)).toEqual([]);
    },
  );

  itWithTerraform('has nothing to change in hostile SLOs', () => {
    expect(changesOf(fc.sample(hostileItem, 300))).toEqual([]);
  });
});
