import { DOMParser, Node } from '@xmldom/xmldom';

/**
 * Gives the AppEngine runtime what the AWS SDK expects of a browser: without a `DOMParser`, no answer of a service that speaks
 * XML can be read. The SDK's parser without a DOM is chosen by bundlers for Node only, where it brings modules that AppEngine lacks.
 */
export function provideXmlParser(): void {
  if (!('DOMParser' in globalThis)) Object.assign(globalThis, { DOMParser, Node });
}
