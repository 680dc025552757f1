/** Words by which a line speaks of something that went wrong. */
const words =
  /\berr(?:or|ors)?\b|\bfail|\bdenied\b|\bden(?:y|ies)\b|\binvalid\b|\bcannot\b|\bcan't\b|\bcould ?n[o']t\b|\bunable\b|exception|\bfatal\b|\bnot (?:authori|found|allowed|valid|enough|exist|support|recogni)|\bdoes ?n[o']t\b|\brefused\b|\btimed? ?out\b|\bexceed|\bexpired\b|\blimit\b|\bmissing\b|\balready\b|\bunauthori|\bforbidden\b|\brejected\b|\bproblem\b|\bwrong\b|\bthrottl|\btoo (?:many|large|long)\b|\bshould not\b|\bnot (?:be )?(?:specif|empty)|\bno \w+ named\b|\bdrifted\b|\b[45]\d\d [A-Z]|❌|✖|✘|✗|✕|ROLLBACK|_FAILED/i;

/** `0 failed`, and names of things, alarm nobody. */
const calm = /\b(?:0|no|without) (?:errors?|failed|failures?|problems?)\b|arn:\S+|"[^"]*"/gi;

/** Whether a text speaks of something that went wrong. A test that passed may be called after a failure. */
export const isAlarming = (text: string): boolean => !/^\s*[✓✔√]/u.test(text) && words.test(text.replace(calm, ''));
