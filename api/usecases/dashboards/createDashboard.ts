import type { CreateDashboardPayload, CreateDashboardValue } from '../../../domain/contract/createDashboard';
import { dashboardDocument } from '../../../domain/dashboards/dashboardDocument';
import { copyId, dashboardId } from '../../../domain/dashboards/dashboardId';
import { describeWithFingerprint, fingerprintIn } from '../../../domain/dashboards/describeWithFingerprint';
import { fingerprint } from '../../../domain/dashboards/fingerprint';
import { tileDifferences } from '../../../domain/dashboards/tileDifferences';
import { Failure } from '../../../domain/failure';
import type { Dashboards } from '../../platform/dashboards';
import { dashboardSlos } from './dashboardSlos';
import { wasEdited } from './wasEdited';
import type { SloStores } from '../storedSlos/knownSlos';

export interface CreateDashboardParts extends SloStores {
  dashboards: Pick<Dashboards, 'read' | 'create' | 'update'>;
  urlOf: (documentId: string) => string;
  /** Address of this app, for links on the dashboard. */
  appUrl?: string;
  now?: () => number;
}

const about = 'Amazon ECS usage and objectives, kept up to date by ECS SLO Launchpad until you edit it.';

/**
 * Makes the dashboard of this title, or brings it up to date. One that somebody edited is left alone unless asked otherwise: its
 * content no longer fits the fingerprint that it was saved with. Where the id is taken by a dashboard that the user may not see, a
 * copy is made under an id of its own.
 * @throws Failure `InvalidInput` naming an unknown SLO key
 */
export const createDashboard =
  ({ dashboards, urlOf, appUrl, now = Date.now, ...stores }: CreateDashboardParts) =>
  async ({ title, targets, sloKeys, onEdited = 'keep' }: CreateDashboardPayload): Promise<CreateDashboardValue> => {
    const slos = await dashboardSlos(stores, sloKeys, targets);
    const document = dashboardDocument({ title, targets, slos, appUrl });
    const id = dashboardId(title);
    const draft = {
      id,
      name: title,
      description: describeWithFingerprint(about, fingerprint(document)),
      content: JSON.stringify(document),
    };
    const answer = (outcome: CreateDashboardValue['outcome']) => ({ documentId: id, outcome, url: urlOf(id) });
    const copy = async (copyBecause: 'edited' | 'taken'): Promise<CreateDashboardValue> => {
      const own = copyId(title, now());
      await dashboards.create({ ...draft, id: own });
      return { documentId: own, outcome: 'created', url: urlOf(own), copyBecause };
    };
    const current = await dashboards.read(id);
    if (current === null) {
      try {
        await dashboards.create(draft);
      } catch (error) {
        if (error instanceof Failure && error.code === 'Conflict') return copy('taken');
        throw error;
      }
      return answer('created');
    }
    const isEdited = wasEdited(current);
    if (isEdited && onEdited === 'copy') return copy('edited');
    if (isEdited && onEdited === 'keep') {
      return { ...answer('edited-by-user'), differences: tileDifferences(parsed(current.content), document) };
    }
    if (!isEdited && fingerprintIn(current.description) === fingerprint(document) && current.name === title) {
      return answer('unchanged');
    }
    await dashboards.update(draft, current.version);
    return answer('updated');
  };

function parsed(content: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return null;
  }
}
