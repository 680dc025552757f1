import type { Operation } from '../../http/operation';
import type { World } from '../../world/world';
import { escapeHtml } from './escapeHtml';
import { page } from './page';
import { parseDashboard, type Tile } from './parseDashboard';
import { sloTile } from './sloTile';
import { documentShelf } from '../../platform/document/documentShelf';

/** Shows what a dashboard document says, in its own grid. It stands in for Dynatrace's Dashboards app. */
export const viewDashboard: Operation = (world) => (call) => {
  const { id = '' } = call.params;
  const document = world.shelf(documentShelf).get(id);
  if (!document)
    return page(404, 'No such dashboard', `<p>There is no document with the id <code>${escapeHtml(id)}</code>.</p>`);
  const tiles = parseDashboard(document.content);
  const body = tiles
    ? `<div class="grid">${tiles.map((tile) => tileHtml(world, tile)).join('\n')}</div>`
    : '<p>The content of this document is not a dashboard.</p>';
  return page(
    200,
    document.name,
    `<p class="banner" role="note">Sandbox viewer: SLO tiles are evaluated, queries are not run here</p>\n${body}`,
  );
};

function tileHtml(world: World, tile: Tile): string {
  const { x, y, w, h } = tile.layout;
  const area = `grid-column: ${x + 1} / span ${w}; grid-row: ${y + 1} / span ${h}`;
  const title = tile.title || (tile.type === 'markdown' ? '' : 'Untitled tile');
  const name = escapeHtml(title || 'Text');
  return `<section class="tile" aria-label="${name}" style="${area}">
${title ? `<h2>${escapeHtml(title)}</h2>` : ''}
${tileBody(world, tile)}
</section>`;
}

function tileBody(world: World, { type, text }: Tile): string {
  if (type === 'markdown') return `<pre>${escapeHtml(text)}</pre>`;
  if (type === 'slo') return sloTile(world, text);
  return `<p>${escapeHtml(type)}</p><pre><code>${escapeHtml(text)}</code></pre>`;
}
