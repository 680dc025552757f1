import type { Reply } from '../../http/operation';
import { element, elements, xmlDocument } from '../protocol/xml';

/** An error as S3 sends it. https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
export function s3Error(
  status: number,
  code: string,
  message: string,
  more: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {},
): Reply {
  const fields = Object.entries({ Code: code, Message: message, ...more }).map(([name, text]) => element(name, text));
  const reply = xmlDocument(status, elements('Error', fields));
  return { ...reply, headers: { ...reply.headers, ...headers } };
}
