import type { FailedEvent } from '../failureWords/knownFailure';
import { foreignField } from './labels';

/** What an event may tell, whoever prints it. */
export interface Fields {
  at?: string;
  logicalId?: string;
  type?: string;
  status?: string;
  detailed?: string;
  reason?: string;
  account?: string;
  region?: string;
  stack?: string;
}

/** Field names of the API, the console, EventBridge and this tool; case, blanks, hyphens and underscores do not count. */
const fieldNames: Readonly<Record<string, keyof Fields>> = {
  timestamp: 'at',
  time: 'at',
  date: 'at',
  at: 'at',
  starttime: 'at',
  logicalresourceid: 'logicalId',
  logicalid: 'logicalId',
  resource: 'logicalId',
  resourcename: 'logicalId',
  resourcelogicalid: 'logicalId',
  resourcetype: 'type',
  type: 'type',
  resourcestatus: 'status',
  status: 'status',
  stackstatus: 'status',
  detailedstatus: 'detailed',
  resourcestatusreason: 'reason',
  statusreason: 'reason',
  stackstatusreason: 'reason',
  reason: 'reason',
  account: 'account',
  awsaccount: 'account',
  accountid: 'account',
  region: 'region',
  awsregion: 'region',
  stackname: 'stack',
};

export const fieldOf = (name: string): keyof Fields | undefined =>
  fieldNames[
    name
      .toLowerCase()
      .replace(/[\s_-]+/g, '')
      .replace(/[:.：]$/, '')
  ] ?? foreignField(name);

/** Statuses of resources, stacks and hooks. */
export const isStatus = (cell: string): boolean =>
  cell.length < 60 &&
  /^(?:CREATE|UPDATE|DELETE|IMPORT|ROLLBACK|REVIEW|HOOK|EXPORT)_(?:[A-Z]+_)*(?:PROGRESS|COMPLETE|FAILED|SKIPPED|SUCCEEDED)$/.test(
    cell,
  );

/** Statuses of the instances of a stack set, which are common words: they count beside an account only. */
export const isInstanceStatus = (cell: string): boolean =>
  /^(?:CURRENT|OUTDATED|INOPERABLE|FAILED|CANCELLED|SUCCEEDED|PENDING|RUNNING|FAILED_IMPORT|SKIPPED_SUSPENDED_ACCOUNT)$/.test(
    cell,
  );

export const isType = (cell: string): boolean => /^(?:[A-Za-z0-9]{2,64}::){1,3}[A-Za-z0-9@_-]{1,64}$/.test(cell);

const nothing = /^[-–—]?$/;

/** Statuses as CloudFormation writes them: people retype them as `Create_Failed` or `create failed`. */
function asWritten(status: string | undefined): string | undefined {
  const upper = status?.trim().toUpperCase().replace(/\s+/g, '_');
  return upper !== undefined && isStatus(upper) ? upper : status;
}

/** An event of the fields somebody printed; null when they tell no status. Dashes and blanks stand for nothing. */
export function eventOf(fields: Fields): FailedEvent | null {
  const told = (name: keyof Fields): string | undefined => {
    const value = fields[name]?.trim();
    return value === undefined || nothing.test(value) ? undefined : value;
  };
  const [account, region, stack] = [told('account'), told('region'), told('stack')];
  // `BackupBucket (AWS::S3::Bucket)`, as the Amplify CLI and people write it.
  const [, named, inBrackets] = /^([\w/.-]{1,255}) \((\w+(?:::\w+){1,3})\)$/.exec(told('logicalId') ?? '') ?? [];
  const type = told('type') ?? inBrackets;
  const status = asWritten(account === undefined ? told('status') : (told('detailed') ?? told('status')));
  if (status === undefined) return null;
  return {
    at: told('at') ?? '',
    logicalId: named ?? told('logicalId') ?? '',
    ...(type === undefined ? {} : { type }),
    ...(stack === undefined ? {} : { stack }),
    ...(account === undefined ? {} : { account }),
    ...(account === undefined || region === undefined ? {} : { region }),
    status,
    reason: told('reason') ?? null,
  };
}
