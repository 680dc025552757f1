import { withoutSecrets } from '../secrets/withoutSecrets';
import { maskNames } from './maskNames';

/** One sentence inside a reason. */
export interface Layer {
  text: string;
  masked: string;
}

/** A reason of AWS taken apart. */
export interface Reason {
  /** On one line and without secrets. */
  text: string;
  /** The same, with names masked. */
  masked: string;
  /** Nested reasons, the innermost first. */
  layers: Layer[];
  /** Error codes such as `AccessDenied`, as AWS's SDKs, CLIs and handlers put them. */
  errors: string[];
  /** The service that speaks, as AWS writes it; null where none is named. */
  service: string | null;
  /** The resource that the reason itself names: a stack set's `ResourceLogicalId:…, ResourceType:…`. */
  resource: { logicalId: string; type?: string } | null;
}

/** Longest reason that is read; AWS's own are far shorter, a hostile one need not be. */
const longest = 12_000;

/** Where a nested reason begins. */
const opens =
  /Resource handler returned message:\s*"?|ResourceStatusReason:\s*|status reason\(s\):\s*\[|was not successfully (?:created|updated|deleted|imported):\s*|when calling the \w+ operation(?: \([^)]{0,80}\))?:\s*|last error:\s*|\bReason:\s+|\bReason is\s+|with (?:error )?message:?\s+|\b(?:ROLLBACK|CREATE|UPDATE|DELETE)_(?:COMPLETE|FAILED):\s*/g;

const errorShapes: readonly RegExp[] = [
  /(?:HandlerErrorCode|Error ?Code|errorCode|"?code"?):\s*"?([\w.]+)/gi,
  /\(([\w.]+)\) (?:occurred )?when calling the \w+ operation/g,
  /api error ([\w.]+)/g,
  // The AWS CLI's own: An error occurred (NoRegion): You must …
  /An error occurred \((\w+)\)(?=:)/g,
  /StatusCode: \d+, RequestID: [^,\s]*,(?: HostID: [^,]*,)? (\w+):/g,
  // KMS.DisabledException, as SNS, SQS and S3 hand on what KMS told them.
  /(?<![\w.])(KMS\.\w+)(?=[:)\s]|$)/g,
  // Lambda.ResourceNotFound: The specified …
  /^(?:S3|Lambda|Kinesis|Firehose)\.([\w.]+)(?=:\s)/g,
  // EntityAlreadyExists: Role with name x already exists.
  /(?:^|[\s".])([A-Z][a-z0-9]+(?:[A-Z]+[a-z0-9]+)+)(?=:\s)/g,
  /\berror code ([A-Z]\w+)/g,
  /(?:^|:\s)([A-Z][a-z0-9]+(?:[A-Z]+[a-z0-9]+)+)\.?$/g,
];

/** Takes a reason apart. Linear in its length, which is bounded. */
export function readReason(reason: string): Reason {
  const text = withoutSecrets(reason.slice(0, longest)).replace(/\s+/g, ' ').trim();
  const named =
    /ResourceLogicalId:\s*([^,\s]{1,255}),\s*ResourceType:\s*([^,\s]{1,255}),/.exec(text) ??
    /\bResource: (\w{1,255}) \((AWS::[\w:]{1,100})\)/.exec(text) ??
    /validation failed for resource (\w{1,255}) with (?:the )?message/.exec(text);
  return {
    text,
    masked: maskNames(text),
    layers: text
      .split(opens)
      .filter((part) => part.trim() !== '')
      .map((part) => ({ text: part, masked: maskNames(part) }))
      .reverse(),
    errors: errorShapes.flatMap((shape) => [...text.matchAll(shape)].map(([, code]) => code ?? '')),
    service: serviceIn(text),
    resource: named ? { logicalId: named[1] ?? '', ...(named[2] === undefined ? {} : { type: named[2] }) } : null,
  };
}

/** The innermost speaker: `(Service: AmazonIdentityManagement; …)`, `operation error Secrets Manager: CreateSecret`. */
function serviceIn(text: string): string | null {
  const spoken = [
    ...text.matchAll(/\bService: ((?:Amazon |AWS )?[A-Za-z][\w-]{1,40})(?=[;,)])/g),
    ...text.matchAll(/\boperation error ([A-Za-z][\w ]{1,40}): /g),
  ];
  return spoken.at(-1)?.[1] ?? null;
}
