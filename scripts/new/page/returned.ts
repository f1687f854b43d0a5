import { STATUS_CODES } from 'node:http';
import type { Section } from '../../ledger/page/section-headings.ts';
import { responseAt } from './section.ts';

/** What a sentence says an operation returns. */
export interface Returned {
  readonly codes: readonly string[];
  /** What it leads over to. */
  readonly leadsTo?: Section;
  /** The owner of a following list, if a list of request fields precedes it. */
  readonly parts?: Section;
}

const anyOf = (words: readonly string[]): string => `(?:${words.join('|')})`;

const KNOWN = Object.entries(STATUS_CODES).filter(([code]) => code >= '200');
const CODE = anyOf(KNOWN.map(([code]) => code));
const REASON = String.raw`(?:[\s–—-]+${anyOf(KNOWN.map(([, reason = '']) => reason))})?(?: (?:response|error|status))?`;
/** A number with a noun behind it counts something. */
const ENDS = String.raw`(?=$|[.;:!)–—]|,(?! ?\d)| [(–—-]| (?:with|and(?! \d)|or(?! (?:more|fewer|less|\d))|but|if|when|whenever|on|once|for|as|unless|after|in case|instead|because|without)\b)`;
const NOUN = String.raw`(?:an? |the )?(?:HTTP )?(?:status(?: code)?:? )?`;

const START = String.raw`(?:^|[.;!] +)(?:[-•*+] )?`;
const SUCCESS = String.raw`(?:(?:on|upon|if|when) success(?:ful)?,? )?`;
const SUBJECT = String.raw`(?:it |(?:the|this) (?:call|endpoint|operation|request|method|server) )?(?:(?:will|also|then) )*`;
const VERB = anyOf([
  'returns?',
  'answers?(?: with)?',
  'responds?(?: with)?',
  'fails? with',
  'gives',
  'sends',
  'is (?:answered|rejected|refused) with',
  'success(?:ful response)?:',
  'responses?:?',
]);
const LIST = `${CODE}(?:(?:, |,? (?:or|and) )${CODE}(?!\\d))*`;

/** The status in a sentence about a response, and its position. */
const FORMS: readonly RegExp[] = [
  new RegExp(`${START}${SUCCESS}${SUBJECT}${VERB} ${NOUN}(?:with )?(?<list>${LIST})${REASON}${ENDS}`, 'i'),
  new RegExp(
    `${START}${NOUN}(?<list>${LIST})${REASON} (?:is|are|will be) (?:returned|sent|given|thrown|raised)\\b`,
    'i',
  ),
];

/** A further status in the same sentence. */
const MORE = new RegExp(
  String.raw`[,;]? ?\b(?:or|and|with|an?) ${NOUN}(?<code>${CODE})${REASON}(?= (?:if|when|for|on)\b)`,
  'gi',
);

/** What a status may have behind it where a list below is what it returns: nothing, or the name of that. */
const GOES_NO_FURTHER = /^(?: and (?:an?|the) [\w-]+)?[\s.:]*$/;

const LEADS_OVER = /:$|\b(?:the following|these|(?:fields|attributes|properties|members) below)\b[^.]*\.?$/i;

/** The statuses in a sentence about responses, each with its words; `undefined` for other sentences. */
export const returnedIn = (text: string): Returned | undefined => {
  for (const form of FORMS) {
    const found = form.exec(text);
    if (!found) continue;
    const behind = text.slice(found.index + found[0].length);
    const more = [...behind.matchAll(MORE)].flatMap(({ groups }) => groups?.['code'] ?? []);
    const codes = [...new Set([...(found.groups?.['list']?.match(/\d{3}/g) ?? []), ...more])];
    const [code = '', ...others] = codes;
    const response = responseAt(code, false, undefined);
    const isAlone = others.length === 0 && GOES_NO_FURTHER.test(behind);
    return { codes, ...(LEADS_OVER.test(text.trim()) && { leadsTo: response }), ...(isAlone && { parts: response }) };
  }
  return undefined;
};

/** Sections of a request. */
const SENT: ReadonlySet<Section['place'] | undefined> = new Set(['body', 'query', 'header', 'path', 'arguments']);

/** The section that a sentence begins below the fields of another; undefined if that one continues. */
export const sectionBehind = ({ leadsTo, parts }: Returned, section: Section | undefined): Section | undefined =>
  leadsTo ?? (SENT.has(section?.place) ? parts : undefined);

const ONE = '[1-5](?:\\d\\d|XX)';
/** Whether a cell begins with a status. */
export const isStatus = (cell: string): boolean => new RegExp(String.raw`^${ONE}\b`).test(cell);

/** Statuses and nothing between them but the signs of a list. */
const LISTED = new RegExp(String.raw`^\W*${ONE}(?:\s*(?:[,/|]|or|and)\s*${ONE})+(?![\w.])`);
/** Words about errors, none of which is a unit of a number. */
const WRONG = '(?:wrong|bad|invalid|missing|unknown|expired|not|no|already)';
/** A further error behind the words of one, or an item: a number with another word behind it counts something. */
const FURTHER = new RegExp(
  String.raw`(?:•\s*|[,;] )(?<code>${CODE})(?=$|\s*[–—:]|\s+(?:if|for|when)\b|\s+${WRONG}\b|\s+(?:-\s+)?(?:${KNOWN.map(([, reason = '']) => reason).join('|')})\b)`,
  'gi',
);

/** The statuses that a cell or line lists, each with its words or without. */
export const codesIn = (text: string): readonly string[] => {
  const [first = ''] = new RegExp(ONE).exec(text) ?? [];
  const listed = LISTED.exec(text)?.[0].match(new RegExp(ONE, 'g')) ?? [];
  const more = [...text.matchAll(FURTHER)].flatMap(({ groups }) => groups?.['code'] ?? []);
  const errors = /^[45]/.test(first) ? more.filter((code) => /^[45]/.test(code)) : [];
  return [...new Set([first, ...listed, ...errors])];
};

const LABEL = /^(?:(?:on )?success|errors?|failures?|responses?|results?|returns|(?:http )?status(?: codes?)?)$/i;

/** The cell of a row without a header that lists statuses: the first one, or that behind a label; `''` for none. */
export const outcomeIn = ([first = '', second = '']: readonly string[]): string => {
  if (/^[1-5]\d\d$/.test(first)) return first;
  return LABEL.test(first) && /^•?\s*[1-5]\d\d\b/.test(second) ? second : '';
};
