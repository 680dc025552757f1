/** What is known of the file that a link launches, compared with the one this app was made with. */
export interface TemplateVerdict {
  kind: 'same' | 'different' | 'unknown';
  /** SHA-256 to show: of the file that is launched where it is known, otherwise the app's own to compare with. */
  sha256: string;
  text: string;
}

interface Known {
  /** SHA-256 of this app's own template. */
  own: string;
  /** In the key of the address, as `publish` writes it. */
  named: string | null;
}

/**
 * Judged by the address alone: an installed app may not fetch from a bucket (content security policy), so what lies there is
 * compared by whoever launches it.
 */
export function templateVerdict({ own, named }: Known): TemplateVerdict {
  if (named !== null)
    return named === own
      ? {
          kind: 'same',
          sha256: named,
          text: 'By its address it is the template of this app; the file itself cannot be read from here.',
        }
      : {
          kind: 'different',
          sha256: named,
          text: 'By its address it is another version or another file. Publish the template of this app, or make sure that you know this one.',
        };
  return {
    kind: 'unknown',
    sha256: own,
    text: 'Not verified: the file cannot be read from here, and its address does not name its SHA-256. Download it and compare with that of this app’s template:',
  };
}
