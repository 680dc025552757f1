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
    version: '1.3.0',
    sha256: 'dd88b901cf8ba09d0a60a18dd071dc6cbc4cc0d55c67f33ba39b9ff0b057c5a3',
  },
  logs: {
    name: 'ecs-log-stream.yaml',
    version: '1.1.0',
    sha256: '4a66afabcd151f9caded8d7cb838639398b78e9d82aef84fdf842615d432f301',
  },
};
