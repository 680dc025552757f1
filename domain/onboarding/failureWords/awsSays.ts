/** What stands in front of the service's own sentence, and behind it. */
const before =
  /^.*(?:Resource handler returned message:\s*"?|Handler returned status FAILED:\s*|\bapi error \w{1,80}:\s*|when calling the \w{1,80} operation(?: \([^)]{0,80}\))?:\s*|\b[A-Z][A-Za-z]{2,60}(?:Exception|Error|Fault):\s+|ResourceStatusReason:\s*)/;
const behind =
  /"?\s*\((?:Service: |RequestToken: |SDK Attempt|HandlerErrorCode|Status Code: )[\s\S]*$|,? ?(?:request id|status code): \S+[\s\S]*$/i;

const longest = 300;

/** The sentence of the service inside a reason, without handlers, request ids and codes around it; empty when it says nothing. @param most characters */
export function awsSays(reason: string, most = longest): string {
  const said = reason
    .replace(before, '')
    .replace(behind, '')
    .replace(/^["'\s]+|["'\s]+$/g, '');
  if (/^An error occurred \(\w+\) when calling the \w+ operation(?: \([^)]{0,80}\))?[:.]?$/.test(said)) return '';
  if (/^(?:(?:null|none|unknown ?error|bad request)\.?|invalid request provided:? ?[\w:]*)$/i.test(said)) return '';
  return said.length > most ? `${said.slice(0, most)} …` : said;
}
