import { evaluatePlatformSlo } from '../../platform/slo/evaluatePlatformSlo';
import type { World } from '../../world/world';
import { escapeHtml } from './escapeHtml';
import { platformSloShelf } from '../../platform/slo/platformSloShelf';

const percent = (value: number): string => `${Number(value.toFixed(3))} %`;

/** An SLO tile by the id of its platform SLO, evaluated in the SLO's own timeframe, as HTML. */
export function sloTile(world: World, id: string): string {
  const slo = world.shelf(platformSloShelf).get(id);
  if (!slo) return `<p>There is no SLO with the id <code>${escapeHtml(id)}</code>.</p>`;
  const { name, criteria } = slo.config;
  const rows = evaluatePlatformSlo(world, slo.config, undefined).map(
    ({ status, value, errorBudget, message }, index) => {
      const { target = 0, timeframeFrom = '' } = criteria[index] ?? {};
      const measured =
        value === undefined
          ? escapeHtml(message ?? '')
          : `${percent(value)}, error budget ${percent(errorBudget ?? 0)}`;
      return `<li><strong>${status}</strong> ${measured} (target ${percent(target)}, ${escapeHtml(timeframeFrom)})</li>`;
    },
  );
  return `<p>${escapeHtml(name)}</p><ul>${rows.join('')}</ul>`;
}
