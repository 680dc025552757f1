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
    version: '1.1.0',
    sha256: '26eb8151a96bd30272f034fa96eb0288ff92d4d210b27d1ca9820107dd3fb803',
  },
  logs: {
    name: 'ecs-log-stream.yaml',
    version: '1.0.0',
    sha256: '1150b4ebb25b81434c3664e4baf3e5ddc58de2dc9a6a3a1d0554deea2d718fcb',
  },
};
