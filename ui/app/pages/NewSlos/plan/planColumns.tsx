import { Flex } from '@dynatrace/strato-components/layouts';
import { DataTable, type DataTableColumnDef } from '@dynatrace/strato-components/tables';
import { Text } from '@dynatrace/strato-components/typography';
import { sloFacts } from '../../../../../domain/model/sloFacts';
import { windowWords } from '../../../../../domain/queries/evaluationWindow';
import { askedKey, type ConflictAnswer, type PlanItem } from '../../../../../domain/model/planItem';
import { StatusBadge } from '../../../components/text/StatusBadge';
import type { SloDraft } from '../draft/sloDraft';
import { sparkSeries, type PlanRow } from './planRows';
import { ScoreCell } from './ScoreCell';
import { AnswerButtons } from './AnswerButtons';
import { conflictWords } from './conflictWords';
import { actionWords, changesText, isBlocked, isSkipped } from '../state/planWords';

interface Settling {
  /** How conflicts were settled. */
  answers: SloDraft['answers'];
  onAnswer: (item: PlanItem, answer: ConflictAnswer) => void;
  onHold: (targets: Record<string, number>) => void;
}

/** Columns of the plan. @param isScored whether what rows would score was asked. @param now milliseconds since 1970 */
export function planColumns(
  { answers, onAnswer, onHold }: Settling,
  isScored: boolean,
  now: number,
): DataTableColumnDef<PlanRow>[] {
  return [
    {
      id: 'action',
      header: 'Action',
      accessor: (item) => (isSkipped(item, answers) ? 'skipped' : item.action),
      width: 110,
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
      minWidth: 220,
      cell: ({ rowData }) => (
        <DataTable.DefaultCell>
          <Text style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>{sloFacts(rowData.slo).name}</Text>
        </DataTable.DefaultCell>
      ),
    },
    {
      id: 'target',
      header: 'Target',
      accessor: (item) => sloFacts(item.slo).target,
      sortType: 'number',
      width: 110,
      cell: ({ rowData }) => (
        <DataTable.DefaultCell>
          <Flex flexDirection="column" gap={0}>
            <Text>{`${sloFacts(rowData.slo).target} %`}</Text>
            <Text textStyle="small">{windowWords(sloFacts(rowData.slo).window)}</Text>
          </Flex>
        </DataTable.DefaultCell>
      ),
    },
    ...(isScored ? scoreColumns(onHold, now) : []),
    {
      id: 'changes',
      header: 'Changes',
      accessor: changeWords,
      width: '1fr',
      minWidth: 150,
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
    { id: 'remarks', header: 'Remarks', accessor: remarkWords, width: 116 },
  ];
}

/** The value now with the target that would hold, and what was measured. */
const scoreColumns = (onHold: Settling['onHold'], now: number): DataTableColumnDef<PlanRow>[] => [
  {
    id: 'now',
    header: 'Value now',
    // Not known sorts below every value.
    accessor: ({ score }) => score?.value ?? -1,
    sortType: 'number',
    width: 130,
    cell: ({ rowData }) => (
      <DataTable.DefaultCell>
        <ScoreCell row={rowData} onHold={onHold} />
      </DataTable.DefaultCell>
    ),
  },
  {
    id: 'spark',
    header: 'Over its window',
    accessor: (row) => sparkSeries(row, now),
    columnType: 'sparkline',
    width: 146,
  },
];

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
  // Notes are the same in most rows, and stand in the opened one.
  return '–';
}
