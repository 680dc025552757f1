import { useMemo } from 'react';
import type { SloRow } from '../../../../domain/contract/listSlos';
import { useClusters } from '../../data/clusters/useClusters';
import { useExportWriter, type ExportFormatId } from '../../data/files/useExportWriter';
import { useSloDefinitions } from '../../data/slos/useSlos';
import { exportItems } from './exportItems';

/** The chosen SLOs as files of a format; reads their definitions first. */
export function useExport(rows: readonly SloRow[], formatId: ExportFormatId) {
  const definitions = useSloDefinitions(rows);
  // Names of clusters make OpenSLO's services readable; without them the export is as good otherwise.
  const clusters = useClusters();
  const writer = useExportWriter(formatId);
  const items = useMemo(
    () => definitions.data && exportItems(definitions.data, clusters.data?.clusters ?? []),
    [definitions.data, clusters.data],
  );
  const files = useMemo(() => items && writer.data?.write(items), [items, writer.data]);
  return {
    files,
    /** How many of the chosen SLOs are not there any more. */
    missing: items ? rows.length - items.length : 0,
    error: definitions.error ?? writer.error,
    retry: () => void (definitions.error ? definitions.refetch() : writer.refetch()),
  };
}
