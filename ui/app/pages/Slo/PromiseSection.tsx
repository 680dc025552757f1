import { List, Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { SloRow } from '../../../../domain/contract/listSlos';
import { Failure } from '../../../../domain/failure';
import type { Slo } from '../../../../domain/model/slo';
import { sloFacts } from '../../../../domain/model/sloFacts';
import type { Lint } from '../../../../domain/model/planItem';
import { familySilentLint } from '../../../../domain/slo/lints/familyLints';
import { LintList } from '../../components/notices/LintList';
import { Fold } from '../../components/page/Fold';
import { Section } from '../../components/page/Section';
import type { SloSubject } from './sloSubject';

interface PromiseSectionProps {
  slo: SloRow;
  definition: Slo;
  /** Null for an SLO of others. */
  subject: SloSubject | null;
  /** Milliseconds; when the SLO was read, by the environment's clock. */
  now: number;
}

/** What the objective says in plain words, its budget in time slots, and what one should know before believing it. */
export const PromiseSection = ({ slo, definition, subject, now }: PromiseSectionProps) => {
  const remarks = distinct([...lintsOf(subject, slo, now), ...(slo.lints ?? [])]);
  const infos = remarks.filter(({ severity }) => severity === 'info').map(({ message }) => message);
  const notes = [...infos, ...(subject?.template?.caveats ?? [])];
  return (
    <Section title="What it promises">
      <Paragraph>{promiseOf(slo, definition, subject)}</Paragraph>
      {slo.edited === true ? (
        <Text textStyle="small">As applied. It was edited since: see the changes below.</Text>
      ) : null}
      {subject?.source === 'query' ? (
        <Text textStyle="small">Read from its query: it has no record of how it was applied.</Text>
      ) : null}
      <LintList lints={remarks.filter(({ severity }) => severity !== 'info')} />
      {notes.length === 0 ? null : (
        <Fold label="Good to know">
          <List ordered={false}>
            {notes.map((note) => (
              <Text key={note} textStyle="small" style={{ whiteSpace: 'normal' }}>
                {note}
              </Text>
            ))}
          </List>
        </Fold>
      )}
    </Section>
  );
};

function promiseOf({ engine }: SloRow, definition: Slo, subject: SloSubject | null): string {
  if (subject?.template && subject.target) {
    const { template, parameters, target } = subject;
    return known(() => template.explain(parameters, target, engine)) ?? sloFacts(definition).description;
  }
  const { description } = sloFacts(definition);
  return description === '' ? 'Whoever made it left no description.' : description;
}

function lintsOf(subject: SloSubject | null, { engine }: SloRow, now: number): Lint[] {
  if (!subject?.template || !subject.target) return [];
  const { template, parameters, target, families } = subject;
  const lints = known(() => template.lint(parameters, target, { engine, available: null, historyDays: null }));
  return [...(lints ?? []), ...familySilentLint(target, families, now)];
}

/** An SLO edited by hand can have a window or a number that no template accepts; then its own description has to do. */
function known<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

const distinct = (lints: readonly Lint[]): Lint[] => [...new Map(lints.map((lint) => [lint.code, lint])).values()];
