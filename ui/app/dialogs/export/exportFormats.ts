import type { ExportFormatId } from '../../data/files/useExportWriter';

interface ExportFormat {
  id: ExportFormatId;
  title: string;
  /** What comes out, and what to know before using it. */
  about: string;
}

export const exportFormats: readonly ExportFormat[] = [
  {
    id: 'terraform',
    title: 'Terraform',
    about:
      'Resources dynatrace_slo_v2 (classic) and dynatrace_platform_slo (platform), and import blocks, so that Terraform takes over what exists. From then on, change these SLOs in Terraform: a change made here would be undone by the next apply there.',
  },
  {
    id: 'monaco',
    title: 'Monaco (configuration as code)',
    about:
      'A config.yaml and one JSON template for each SLO, for Monaco 2.22 or newer. It updates what exists. Monaco gives classic SLOs an external id of its own: after its first deployment this app lists them as SLOs of others.',
  },
  {
    id: 'openslo',
    title: 'OpenSLO v1',
    about:
      'For exchange with other tools. OpenSLO has no field for the warning target, time slices without data, maintenance windows and the query of the engine; they stand in annotations.',
  },
];
