import { Failure } from '../../failure';
import { checkRegion } from '../places/checkRegion';
import { partitionOf } from '../places/regions';
import { withoutSecrets } from '../secrets/withoutSecrets';
import { csvRecords, type CsvRecord } from './csvRecords';
import { readAccountId } from './readAccountId';

/** One account of a list. */
export interface FleetAccount {
  accountId: string;
  /** What people call it; empty where the list does not tell. */
  alias: string;
  /** Empty: the regions that are chosen for all. */
  regions: string[];
  /** Of the list, from 1. */
  line: number;
}

/** What is wrong with one line; its account is left out, the others are taken. */
export interface LineProblem {
  line: number;
  problem: string;
  fix: string;
}

export interface FleetList {
  accounts: FleetAccount[];
  problems: LineProblem[];
}

/** Far more than an organization has; beyond it a browser would only become slow. */
const mostAccounts = 2000;

/**
 * Accounts as people have them: ids one below the other or with commas between them, or a CSV with id, alias and regions, with or
 * without a heading, in the order of `aws organizations list-accounts` exports too. A line that is wrong does not take the others along.
 */
export function readAccounts(text: string): FleetList {
  const found: FleetList = { accounts: [], problems: [] };
  const records = csvRecords(text);
  const columns = columnsOf(records[0]);
  const seen = new Map<string, number>();
  for (const record of columns === null ? records.flatMap(separate) : records.slice(1)) {
    const { line } = record;
    try {
      const account = { ...accountOf(record.cells, columns ?? usual), line };
      const before = seen.get(account.accountId);
      if (before !== undefined)
        throw problem(`${account.accountId} is listed in line ${before} already`, 'Leave one of the two out.');
      if (found.accounts.length >= mostAccounts)
        throw problem(`only ${mostAccounts} accounts are taken at a time`, 'Make a second draft for the others.');
      seen.set(account.accountId, line);
      found.accounts.push(account);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const words = withoutSecrets(error.message.replace(/^\w+: /, ''));
      found.problems.push({ line, problem: words.charAt(0).toUpperCase() + words.slice(1), fix: error.hint ?? '' });
    }
  }
  return found;
}

/** Places of the columns; null of one that is not there. */
interface Columns {
  id: number;
  alias: number | null;
  regions: number | null;
}

/** Regions may fill all further cells. */
const usual: Columns = { id: 0, alias: 1, regions: 2 };

const headings = {
  id: /^(aws)?[ _-]?(account)?[ _-]?(id|number)$|^account$/i,
  alias: /^(account)?[ _-]?(alias|name)$/i,
  regions: /^(aws)?[ _-]?regions?$/i,
};

/** Null when the first record is an account itself. */
function columnsOf(first: CsvRecord | undefined): Columns | null {
  if (first === undefined) return null;
  const placeOf = (heading: RegExp) => first.cells.findIndex((cell) => heading.test(cell));
  const id = placeOf(headings.id);
  if (id < 0) return null;
  const [alias, regions] = [placeOf(headings.alias), placeOf(headings.regions)];
  return { id, alias: alias < 0 ? null : alias, regions: regions < 0 ? null : regions };
}

/** Several ids in one line are several accounts. */
function separate({ line, cells }: CsvRecord): CsvRecord[] {
  const words = cells.flatMap((cell) => cell.split(/\s+/)).filter((word) => word !== '');
  const areIds = words.length > 1 && words.every((word) => /^[\d-]{12,14}$/.test(word));
  return areIds ? words.map((word) => ({ line, cells: [word] })) : [{ line, cells }];
}

function accountOf(cells: readonly string[], { id, alias, regions }: Columns): Omit<FleetAccount, 'line'> {
  const accountId = readAccountId(cells[id] ?? '');
  const isUsual = id === usual.id && alias === usual.alias && regions === usual.regions;
  const rest = isUsual ? cells.slice(usual.regions ?? 2) : [regions === null ? '' : (cells[regions] ?? '')];
  const named = alias === null ? '' : (cells[alias] ?? '');
  // An id followed by regions, without an alias between them.
  const isRegion = isUsual && named !== '' && regionsIn(named).every(isRegionLike);
  const all = regionsIn([...(isRegion ? [named] : []), ...rest].join(' '));
  for (const region of all) checkRegion(region);
  const partitions = [...new Set(all.map((region) => partitionOf(region).name))];
  if (partitions.length > 1)
    throw problem(
      `an account belongs to one partition, these regions to ${partitions.length}: ${partitions.join(', ')}`,
      'Give the regions of one of them.',
    );
  return { accountId, alias: isRegion ? '' : named.slice(0, 80), regions: [...new Set(all)] };
}

const regionsIn = (text: string): string[] => text.split(/[\s,;|+]+/).filter((word) => word !== '');
const isRegionLike = (word: string): boolean => /^[a-z]{2,4}(-[a-z]+)+-\d+[a-z]?$/.test(word);

const problem = (message: string, hint: string): Failure =>
  new Failure({ code: 'InvalidInput', message, whose: 'user', hint });
