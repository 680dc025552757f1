import { isAlarming } from '../failureWords/alarming';
import type { FailedEvent } from '../failureWords/knownFailure';
import { loose } from './looseMessages';

/** Where a tool or an API says that all went well, or that there was nothing to do: each tool's own words. */
const verdict =
  /^\W{0,6}(?:successfully (?:created|updated|deleted|deployed|packaged|wrote|completed)\b|no changes(?: to deploy|\.|$)|(?:apply|destroy) complete!|deleted successfully|deployment (?:completed|succeeded|finished|skipped|time:)|build succeeded\b|service deployed\b|stack \S+ (?:is up to date|was (?:successfully )?(?:created|updated|deleted|deployed)|(?:created|updated|deleted|deployed))\b|tests:? +\d+ passed\b|test files +\d+ passed\b|\d+ passed in \d|there were no differences|number of stacks with differences: 0|PASS \S+$|found 0 vulnerabilities|done in \d|upload: \S+ to s3:|total time: \d|\d+ unchanged$|[+~-]? ?\d+ (?:created|updated|deleted)$)|✅|^\s*✓|^\W{0,4}✔|\bis a valid SAM Template\b|\bmatches the configuration\b|\b(?:is up to date|no changes required|\(no changes\)|nothing to (?:do|deploy))\W*$|\bstack \S{1,130}:? (?:is |is now )?(?:CREATE|UPDATE|DELETE|IMPORT)_COMPLETE\b(?!_CLEANUP)|\bis \(?(?:CREATE|UPDATE|DELETE)_COMPLETE\b/iu;

/** CloudFormation's own words for it, which are explained. */
const nothingToDo = /no updates are to be performed|didn't contain changes|no changes to deploy/i;

/** Lines that are searched, and characters of each; a verdict stands at the end. */
const searched = { lines: 5_000, characters: 300 };

const saysSo = (line: string): boolean => verdict.test(line.slice(0, searched.characters)) && isCalm(line);
const isCalm = (line: string): boolean => !isAlarming(line.slice(0, searched.characters));

/**
 * What is left of the events of a paste in which a tool says that all went well: without its verdict and what it prints around one. Where
 * nothing is left, one event that tells of no failure.
 * @param text the whole paste
 */
export function withoutSuccess(events: readonly FailedEvent[], text: string): FailedEvent[] {
  const lines = text
    .slice(-searched.lines * searched.characters)
    .split('\n')
    .slice(-searched.lines);
  const said = lines.find(saysSo);
  if (said === undefined) return [...events];
  const isAllWell = lines.every(isCalm);
  const left = events.filter(
    ({ isLoose, reason }) => !isLoose || nothingToDo.test(reason ?? '') || !(isAllWell || saysSo(reason ?? '')),
  );
  return left.length > 0 ? left : [wentWell(said)];
}

/** An event of which nobody has to be told why it failed. */
export const wentWell = (said: string): FailedEvent => ({
  ...loose(said.trim()),
  status: 'CREATE_COMPLETE',
});

/** Characters of JSON that tells of one thing. */
const longest = 100_000;

/** A state in which nothing is wrong. */
const calmState = /"\w*(?:Status|State)"\s*:\s*"(?:SUCCEEDED|CURRENT|ACTIVE|RUNNING|OK|ENABLED|IN_SYNC|\w+_COMPLETE)"/i;

/** Whether JSON of AWS tells of nothing that failed: what is there, and in which state. */
export const isHealthy = (document: string): boolean =>
  document.length < longest &&
  (/"?arn:aws/.test(document) || calmState.test(document)) &&
  !/"[^"]*(?:FAILED|ERROR|STOPPED|SUSPENDED|CANCELLED|DENIED|INOPERABLE)[^"]*"/i.test(document);
