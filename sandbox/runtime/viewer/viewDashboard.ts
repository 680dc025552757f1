import type { Operation } from '../../http/operation';
import { documentShelf } from '../../platform/document/documentShelf';
import { boardPage } from './boardPage';
import { escapeHtml } from './escapeHtml';
import { page } from './page';
import { parseDashboard } from './parseDashboard';
import { readyMadeDocument, type ReadyMadeDocuments } from './readyMadeDocument';
import { sloTile } from './sloTile';

/** Shows a dashboard document, its queries run and drawn. It stands in for Dynatrace's Dashboards app, and edits nothing. */
export const viewDashboard =
  (shipped: ReadyMadeDocuments): Operation =>
  (world) =>
  async (call) => {
    const { id = '' } = call.params;
    const document = world.shelf(documentShelf).get(id) ?? (await readyMadeDocument(shipped, id));
    if (!document)
      return page(404, 'No such dashboard', `<p>There is no document with the id <code>${escapeHtml(id)}</code>.</p>`);
    const dashboard = parseDashboard(document.content);
    if (!dashboard) return page(200, document.name, '<p>The content of this document is not a dashboard.</p>');
    const tiles = dashboard.tiles.map((tile) => ({
      ...tile,
      slo: tile.type === 'slo' ? sloTile(world, tile.text) : null,
    }));
    return boardPage(document.name, { name: document.name, ...dashboard, tiles, now: world.clock.now() });
  };
