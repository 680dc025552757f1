import { useQuery } from '@tanstack/react-query';
import type { ExportFile, ExportItem } from '../../../../domain/export/exportItem';

type ExportWriter = (items: readonly ExportItem[]) => ExportFile[];

const loaders = {
  terraform: () => import('../../../../domain/export/terraform').then(({ terraform }) => terraform),
  monaco: () => import('../../../../domain/export/monaco').then(({ monaco }) => monaco),
  openslo: () => import('../../../../domain/export/openslo').then(({ openslo }) => openslo),
} satisfies Record<string, () => Promise<ExportWriter>>;

export type ExportFormatId = keyof typeof loaders;

/** What writes SLOs as code; loaded when it is needed, because its YAML library is large. */
export function useExportWriter(format: ExportFormatId) {
  return useQuery({
    queryKey: ['export-writer', format],
    queryFn: async (): Promise<{ write: ExportWriter }> => ({ write: await loaders[format]() }),
    staleTime: Infinity,
  });
}
