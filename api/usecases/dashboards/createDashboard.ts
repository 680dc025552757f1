import type { CreateDashboardPayload, CreateDashboardValue } from '../../../domain/contract/createDashboard';
import { dashboardDocument } from '../../../domain/dashboards/dashboardDocument';
import { numberedId } from '../../../domain/dashboards/dashboardId';
import { partIdTitle, partTitle } from '../../../domain/dashboards/boardParts';
import { describeWithFingerprint, fingerprintIn } from '../../../domain/dashboards/describeWithFingerprint';
import { fingerprint } from '../../../domain/dashboards/fingerprint';
import { tileDifferences } from '../../../domain/dashboards/tileDifferences';
import { Failure } from '../../../domain/failure';
import type { Dashboards } from '../../platform/dashboards';
import { dashboardSlos } from './dashboardSlos';
import { parsedContent } from './parsedContent';
import { wasEdited } from './wasEdited';
import type { SloStores } from '../storedSlos/knownSlos';

export interface CreateDashboardParts extends SloStores {
  dashboards: Pick<Dashboards, 'read' | 'create' | 'update'>;
  urlOf: (documentId: string) => string;
  /** Address of this app, for links on the dashboard. */
  appUrl?: string;
}

const about = 'Amazon ECS usage and objectives, kept up to date by ECS SLO Launchpad until you edit it.';

/** How many dashboards of one title are looked at before somebody is asked for another title. */
const mostOfOneTitle = 5;

/**
 * Makes the dashboard of this title, or brings it up to date. One that somebody edited is left alone unless asked otherwise: its
 * content no longer fits the fingerprint that it was saved with. Where the id is taken by a dashboard that the user may not see, and
 * where a copy is asked for, the next number is taken, which the next run finds again.
 * @throws Failure `InvalidInput` naming an unknown SLO key; `Conflict` where all ids of the title are taken
 */
export const createDashboard =
  ({ dashboards, urlOf, appUrl, ...stores }: CreateDashboardParts) =>
  async ({
    title: asked,
    targets,
    sloKeys,
    onEdited = 'keep',
    part: given,
  }: CreateDashboardPayload): Promise<CreateDashboardValue> => {
    const part = given ?? null;
    const title = partTitle(asked, part);
    const slos = await dashboardSlos(stores, sloKeys, targets);
    const document = dashboardDocument({ title, targets, slos, appUrl });
    const written = {
      name: title,
      description: describeWithFingerprint(about, fingerprint(document)),
      content: JSON.stringify(document),
    };

    /** What became of the board with this id; null where it is not ours to write. */
    const madeOrFound = async (id: string): Promise<CreateDashboardValue | null> => {
      const answer = (outcome: CreateDashboardValue['outcome']) => ({
        ...{ documentId: id, outcome, url: urlOf(id) },
        ...(part === null ? {} : { title }),
      });
      const current = await dashboards.read(id);
      if (current === null) return (await wasFree(dashboards.create({ ...written, id }))) ? answer('created') : null;
      const isEdited = wasEdited(current);
      if (isEdited && onEdited === 'copy') return null;
      if (isEdited && onEdited === 'keep') {
        return { ...answer('edited-by-user'), differences: tileDifferences(parsedContent(current.content), document) };
      }
      if (!isEdited && fingerprintIn(current.description) === fingerprint(document) && current.name === title) {
        return answer('unchanged');
      }
      await dashboards.update({ ...written, id }, current.version);
      return answer('updated');
    };

    for (let n = 1; n <= mostOfOneTitle; n += 1) {
      const value = await madeOrFound(numberedId(partIdTitle(asked, part), n));
      if (value !== null && n === 1) return value;
      if (value !== null) return { ...value, copyBecause: onEdited === 'copy' ? 'edited' : 'taken' };
    }
    throw new Failure({
      ...{ code: 'Conflict', whose: 'user' },
      message: `title: ${mostOfOneTitle} dashboards titled “${title}” exist already, which are not to be written over.`,
      hint: 'Choose another title.',
    });
  };

/** False where the id is taken by a dashboard that the user may not see. */
async function wasFree(creation: Promise<void>): Promise<boolean> {
  try {
    await creation;
    return true;
  } catch (error) {
    if (error instanceof Failure && error.code === 'Conflict') return false;
    throw error;
  }
}
