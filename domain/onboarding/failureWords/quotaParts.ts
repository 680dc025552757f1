import { serviceName } from './denialParts';
import type { Found } from './knownFailure';

/** As Service Quotas calls the service that speaks, or whose type it is; most go by their own name in small letters. */
export function serviceCode({ service, event, sentence }: Found): string | null {
  const speaker = service ?? /^AWS::(\w+)::/.exec(event.type ?? '')?.[1];
  if (speaker === undefined) return null;
  const name = serviceName(speaker);
  return name === 'ec2' && /\bVPCs?\b|gateway|subnet|route|security group|network interface|endpoint/i.test(sentence)
    ? 'vpc'
    : name;
}

/** What a message counts, of a quota that this table does not have: `maximum number of VPC endpoints`. */
export function counted(reason: string): string | null {
  const [, things] =
    /(?:maximum|max|limit on the|limit of the) number of ([A-Za-z][A-Za-z -]{2,60}?)(?:$|[:,.(]| (?:has|have|is|are|was|were|for|per (?:account|region)|you|in|reached|allowed|that)\b)/i.exec(
      reason,
    ) ?? [];
  const [, limited] =
    /\blimit (?:for|of|on) (?:the )?([A-Za-z][A-Za-z ]{2,40}?)(?:$|[:,.(]| (?:in|has|is|was|per|for|exceeded|reached)\b)/i.exec(
      reason,
    ) ?? [];
  const [, storage] =
    /\b((?!Resource|Request|Service|Rate|The|This|Account)[A-Z]\w+(?: [a-z]+){0,2}) limit (?:is |was |has been )?(?:exceeded|reached)/.exec(
      reason,
    ) ?? [];
  const [, had] = /already has \d+ ([a-z]+) in\b/.exec(reason) ?? [];
  return (things ?? had ?? limited ?? storage)?.trim() ?? null;
}
