import type { CreateDashboardPayload, CreateDashboardValue } from '../../../domain/contract/createDashboard';
import { dashboardDocument } from '../../../domain/dashboards/dashboardDocument';
import { dashboardId } from '../../../domain/dashboards/dashboardId';
import { describeWithFingerprint, fingerprintIn } from '../../../domain/dashboards/describeWithFingerprint';
import { fingerprint } from '../../../domain/dashboards/fingerprint';
import type { Dashboards } from '../../platform/dashboards';
import { dashboardSlos } from './dashboardSlos';
import { wasEdited } from './wasEdited';
import type { SloStores } from '../storedSlos/knownSlos';

export interface CreateDashboardParts extends SloStores {
  dashboards: Pick<Dashboards, 'read' | 'create' | 'update'>;
  urlOf: (documentId: string) => string;
  /** Address of this app, for links on the dashboard. */
  appUrl?: string;
}

const about = 'Amazon ECS usage and objectives, kept up to date by ECS SLO Launchpad until you edit it.';

/**
 * Makes the dashboard of this title, or brings it up to date. A dashboard that somebody edited is left alone: its content
 * no longer fits the fingerprint that it was saved with.
 * @throws Failure `InvalidInput` naming an unknown SLO key, `Conflict` when somebody else has a dashboard of this title
 */
export const createDashboard =
  ({ dashboards, urlOf, appUrl, ...stores }: CreateDashboardParts) =>
  async ({ title, targets, sloKeys }: CreateDashboardPayload): Promise<CreateDashboardValue> => {
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
    const current = await dashboards.read(id);
    if (current === null) {
      await dashboards.create(draft);
      return answer('created');
    }
    if (wasEdited(current)) return answer('edited-by-user');
    if (fingerprintIn(current.description) === fingerprint(document) && current.name === title) {
      return answer('unchanged');
    }
    await dashboards.update(draft, current.version);
    return answer('updated');
  };
