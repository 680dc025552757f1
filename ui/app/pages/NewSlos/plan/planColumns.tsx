import { Flex } from '@dynatrace/strato-components/layouts';
import { DataTable, type DataTableColumnDef } from '@dynatrace/strato-components/tables';
import { Text } from '@dynatrace/strato-components/typography';
import { sloFacts } from '../../../../../domain/model/sloFacts';
import { windowWords } from '../../../../../domain/queries/evaluationWindow';
import { askedKey, type ConflictAnswer, type PlanItem } from '../../../../../domain/model/planItem';
import { StatusBadge } from '../../../components/text/StatusBadge';
import type { SloDraft } from '../draft/sloDraft';
import { AnswerButtons } from './AnswerButtons';
import { conflictWords } from './conflictWords';
import { actionWords, changesText, isBlocked, isSkipped } from '../state/planWords';

/** Columns of the plan. @param answers how conflicts were settled. @param onAnswer settles one. */
export function planColumns(
  answers: SloDraft['answers'],
  onAnswer: (item: PlanItem, answer: ConflictAnswer) => void,
): DataTableColumnDef<PlanItem>[] {
  return [
    {
      id: 'action',
      header: 'Action',
      accessor: (item) => (isSkipped(item, answers) ? 'skipped' : item.action),
      width: 124,
      cell: ({ rowData }) => (
        <DataTable.DefaultCell>
          {isSkipped(rowData, answers) ? (
            <StatusBadge tone="neutral">Skipped</StatusBadge>
          ) : (
            <StatusBadge tone={actionWords[rowData.action].tone}>{actionWords[rowData.action].text}</StatusBadge>
          )}
        </DataTable.DefaultCell>
      ),
    },
    {
      id: 'name',
      header: 'SLO',
      accessor: (item) => sloFacts(item.slo).name,
      width: '2fr',
      minWidth: 260,
      cell: ({ rowData }) => (
        <DataTable.DefaultCell>
          <Text style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>{sloFacts(rowData.slo).name}</Text>
        </DataTable.DefaultCell>
      ),
    },
    { id: 'target', header: 'Target', accessor: (item) => `${sloFacts(item.slo).target} %`, width: 92 },
    { id: 'window', header: 'Window', accessor: (item) => windowWords(sloFacts(item.slo).window), width: 112 },
    {
      id: 'changes',
      header: 'Changes',
      accessor: changeWords,
      width: '1fr',
      minWidth: 200,
      cell: ({ rowData }) => (
        <DataTable.DefaultCell>
          <Flex flexDirection="column" gap={4}>
            <Text style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>{changeWords(rowData)}</Text>
            {rowData.conflict ? (
              <AnswerButtons
                item={rowData}
                answer={answers[askedKey(rowData)]}
                onAnswer={(answer) => onAnswer(rowData, answer)}
              />
            ) : null}
          </Flex>
        </DataTable.DefaultCell>
      ),
    },
    { id: 'remarks', header: 'Remarks', accessor: remarkWords, width: 140 },
  ];
}

function changeWords({ action, changes, conflict, adopts }: PlanItem): string {
  if (conflict !== undefined && action === 'conflict') return conflictWords(conflict);
  const taken = adopts === undefined ? '' : 'takes over an SLO of others; ';
  if (action === 'create') return `${taken}new`;
  return changes.length === 0 ? 'none' : `${taken}${changesText(changes)}`;
}

function remarkWords(item: PlanItem): string {
  if (isBlocked(item)) return 'cannot be applied';
  const warnings = item.lints.filter(({ severity }) => severity === 'warning').length;
  if (warnings > 0) return warnings === 1 ? '1 warning' : `${warnings} warnings`;
  return item.lints.length === 0 ? 'none' : `${item.lints.length} note${item.lints.length === 1 ? '' : 's'}`;
}
