/** One published state of a template: whoever holds the file can tell whether it is this one. */
export interface TemplateRelease {
  /** File name, in the repository and in the bucket alike. */
  name: string;
  /** As the template's own description and its output `TemplateVersion` say. */
  version: string;
  /** SHA-256 of the file, 64 hexadecimal digits. */
  sha256: string;
}

/** The templates that this version of the app was made with; a test recomputes the sums from the files. */
export const templateReleases: Readonly<Record<'metrics' | 'logs', TemplateRelease>> = {
  metrics: {
    name: 'ecs-metric-stream.yaml',
    version: '1.2.0',
    sha256: '13cf3d09a51e0096513711f63b3061b719b15425478084dcf5194bb4cecec438',
  },
  logs: {
    name: 'ecs-log-stream.yaml',
    version: '1.1.0',
    sha256: '4a66afabcd151f9caded8d7cb838639398b78e9d82aef84fdf842615d432f301',
  },
};
