/** What people write to each other: who they are, when they meet, what they ask. AWS says "you" and "please", too, but never "we". */
const letters =
  /^\W*(?:hi|hello|hey|dear|hallo|bonjour|hola|ciao|moin)\b|\b(?:we|we're|we've|I|I'm|I've|our|us|let's|let us)\b(?!-)|\b(?:thanks|thank you|regards|cheers|grüße|gruß|danke|bitte|merci|gracias)\b|\b(?:meeting|agenda|stand-?up|reminder|todo|invoice|interview|newsletter|release notes|status page|lunch|colleagues?)\b|\b(?:yesterday|tomorrow|last week|next week|on (?:monday|tuesday|wednesday|thursday|friday))\b|\b(?:depuis|quelqu|jemand|gestern|morgen|der|die|das|und|ist|noch|nicht|est|les|pour)\b.{0,80}\b(?:hier|montag|heute|der|die|das|und|ist|noch|nicht|est|les|pour|le|la)\b/i;

/** What documentation and teaching say of errors: in general, of what can happen, with the advice behind it. */
const lectures =
  /\b(?:can|could|may|might) (?:also )?(?:fail|happen|occur|be exceeded|be unable)\b|\b(?:happens|occurs|fails) (?:when|if)\b|\bTo avoid\b|\bBy default\b|\be\.g\.|\bfor example\b|\bThe following (?:table|section|example|page)s?\b|\breturns (?:the|an) error\b|\bIn this case\b|^\W*(?:When|If) (?:a|an|the|you) \w+ (?:is|are|has|lacks|attempt)\b|\bIf you attempt to\b|\b(?:administrator|developer|user)s? must\b|(?<!information, )\bsee the \w+ (?:page|section|guide)\b|\bexplain the difference\b|\bwhat does\b|\bhow is it different\b|\byou can (?:request|use|choose)\b|\bfor several reasons\b|\b(?:goes|moves|changes|transitions) (?:in)?to the \w+ state\b|\bis an? (?:advanced |optional |new |special )?(?:feature|way|mechanism|setting|concept|service|kind)\b|\bin which you\b|\b(?:lets|enables|allows) you\b|\byou use\b|\bis used (?:to|for)\b|\bas a best practice\b|\b(?:is|are|was|were|be) charged\b/i;

/** Where somebody quotes a message: `it stops with: …`. */
const quotes =
  /\b(?:says?|said|got|gets?|getting|(?:fail(?:s|ed)?|stop(?:s|ped)?|ends?|ended|dies|died)(?: \w+){0,2} with|errors?(?: messages?)?|messages?|throws?|answers?|told me|reads?|idea)\b[^.:"“]{0,40}[:?]\s*["“'`]?\w|["“`]\w[^"”`]{20,}["”`]/i;

const isText = (text: string): boolean => /\S \S+ \S+ \S/.test(text);

/** Whether a text teaches what can happen, instead of telling what did. */
export const isLecture = (text: string): boolean => isText(text) && lectures.test(text);

/** Whether a person writes to others. What is quoted in it counts as the word of what is quoted. */
export const isLetter = (text: string): boolean => isText(text) && letters.test(text) && !quotes.test(text);
