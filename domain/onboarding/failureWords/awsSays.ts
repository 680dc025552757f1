/** What stands in front of the service's own sentence, and behind it. */
const before =
  /^.*(?:Resource handler returned message:\s*"?|\bapi error \w{1,80}:\s*|when calling the \w{1,80} operation(?: \([^)]{0,80}\))?:\s*|\b[A-Z][A-Za-z]{2,60}(?:Exception|Error|Fault):\s+|ResourceStatusReason:\s*)/;
const behind =
  /"?\s*\((?:Service: |RequestToken: |SDK Attempt|HandlerErrorCode|Status Code: )[\s\S]*$|,? ?(?:request id|status code): \S+[\s\S]*$/i;

const longest = 300;

/** The sentence of the service inside a reason, without handlers, request ids and codes around it; empty when it says nothing. */
export function awsSays(reason: string): string {
  const said = reason
    .replace(before, '')
    .replace(behind, '')
    .replace(/^["'\s]+|["'\s]+$/g, '');
  if (/^(?:(?:null|none|unknown ?error|bad request)\.?|invalid request provided:? ?[\w:]*)$/i.test(said)) return '';
  return said.length > longest ? `${said.slice(0, longest)} …` : said;
}
