/* eslint-disable no-control-regex -- terminals colour with them */
const colours = /\u001b(?:\[[0-9;?]*[A-Za-z]|\][^\u0007\u001b]{0,500}(?:\u0007|\u001b\\))/g;

/** Prefixes that CI systems put in front of every line. */
const stamps: readonly RegExp[] = [
  /^\d{4}-\d\d-\d\dT[\d:.]+Z (?=\S| )/, // GitHub Actions, GitLab
  /^\[\d{4}-\d\d-\d\dT[\d:.]+Z?\] /, // Jenkins
  /^\[?\d\d:\d\d:\d\d(?:\.\d+)?\]? (?=\D)(?!UTC|[AP]M\b)/,
  /^\[Container\] \d{4}\/\d\d\/\d\d [\d:.]+ /, // CodeBuild
  /^> /, // quoted
  /^#\d+ \d+\.\d+ /, // docker build
  /^ *\d{1,6}(?:\t| ?[|:] )/, // line numbers of an editor or a viewer
];

/** Text as a terminal would show it to a reader: no colours, one kind of line break and quote, no frame around it, no prefix of CI. */
export function cleanText(text: string): string {
  const plain = text
    .replace(/^\uFEFF/, '')
    .replace(colours, '')
    // Colours of which the unprintable half got lost: [33mdynatrace-ecs[39m
    .replace(/\[(?:\d{1,3};){0,4}\d{1,3}m/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u201C\u201D\u201E\u00AB\u00BB]/g, '"')
    .replace(/[\u2018\u2019\u201A]/g, "'")
    .replace(/[\u00A0\u2007\u202F]/g, ' ')
    .replace(/[\u200B-\u200D\u2060]/g, '')
    // A link of the console, as Markdown: [BackupBucket ](https://…)
    .replace(/\[([\w-]{1,255}) ?\]\(https?:\/\/[^\s)]{1,2000}\)/g, '$1')
    // A badge of the console, copied without a blank: CREATE_FAILEDLikely root cause
    .replace(/(?<=_FAILED)\s*(?:Likely root cause|Detailed status)\b/g, '')
    // Markdown: HttpEndpoint\\.ConnectionReset
    .replace(/(?<=[A-Za-z]{2})\\(?=[._])/g, '')
    .replace(/[\u2502\u2503\u2551\u2506]/g, '|')
    .replace(/[\u2500-\u257F]+/g, '-')
    // What the AWS CLI 2.3x puts in front: aws: [ERROR]: An error occurred …
    .replace(/^([ \t]*["'`>]?[ \t]*)aws: \[ERROR\]:?[ \t]+/gm, '$1')
    .replace(/^[ \t]*(?:```|~~~)[\w-]*[ \t]*$/gm, '')
    .replace(/(?:##\[\w+\]|::(?:error|warning|notice|group)[^:\n]{0,200}::)/g, '');
  return withoutStamps(plain.split('\n')).join('\n');
}

/** A prefix counts as one when every line with anything on it has it. */
function withoutStamps(lines: readonly string[]): string[] {
  const told = lines.filter((line) => line.trim() !== '');
  const stamp = stamps.find(
    (shape) => told.length > 1 && told.every((line) => shape.test(line) || shape.test(`${line} `)),
  );
  return stamp ? withoutStamps(lines.map((line) => line.replace(stamp, ''))) : [...lines];
}
