import { getAppId } from '@dynatrace-sdk/app-environment';
import { getDocumentLink } from '@dynatrace-sdk/navigation';

/** Address of the board that ships with the app; dt-app gives it the id `<app id>.<name of its file>`. */
export const overviewBoardLink = (): string => getDocumentLink(`${getAppId()}.ecs-overview`);
