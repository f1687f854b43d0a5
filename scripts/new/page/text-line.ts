import { STATUS_CODES } from 'node:http';
import { METHOD, PATH } from '../../ledger/page/path.ts';
import { headingIn, plainText } from './markdown.ts';
import { returnedIn } from './returned.ts';
import { sectionOf } from '../../ledger/page/section-headings.ts';
import type { Token } from './token.ts';
import { isType, isTypeOnly, typeAtStart, typeGlued } from '../../ledger/page/type-words.ts';

type Part = Pick<Token, 'role' | 'text'>;

const NAME = String.raw`[A-Za-z_$][\w$-]*(?:\.[\w$-]+|\[\])*`;
/** The sign or number of an item of a list. */
const ITEM = String.raw`(?:[-*•+]\s+|\d+[.)]\s+)?`;

/** A lower-case method counts only above a path on its own line. */
const methodAlone = (text: string, next: string): Part[] | undefined =>
  new RegExp(`^${METHOD}$`).test(text) ||
  (new RegExp(`^${METHOD}$`, 'i').test(text) && new RegExp(`^(?:${PATH}|https?://[^\\s/]+)$`).test(next))
    ? [{ role: 'method', text }]
    : undefined;

/** `GET /v1/plans`, with or without a title behind a dash; some pages write the method small. */
const operation = (text: string): Part[] | undefined => {
  const found = new RegExp(String.raw`^${ITEM}(${METHOD})\s*(${PATH})(?:\s+[-–—|:]\s+(.*))?$`, 'i').exec(text);
  const [, method = '', path = '', title] = found ?? [];
  if (!found) return unreadable(text);
  return [
    { role: 'method', text: method },
    { role: 'path', text: path },
    ...(title === undefined ? [] : [{ role: 'note' as const, text: title }]),
  ];
};

/** A line that has nothing but a method and what seems to be a path. */
const unreadable = (text: string): Part[] | undefined =>
  new RegExp(String.raw`^${ITEM}(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|TRACE)\s+\S*/\S*$`).test(text)
    ? [{ role: 'unread', text }]
    : undefined;

/** A heading that ends with a method and path. */
const titled = (title: string): Part[] | undefined => {
  const found = new RegExp(String.raw`^(.*?)[\s(:–—-]+(${METHOD}\s+${PATH})\)?$`).exec(title);
  const [, words = '', named = ''] = found ?? [];
  const parts = found ? operation(named) : undefined;
  return parts && [{ role: 'heading', text: words }, ...parts];
};

const path = (text: string): Part[] | undefined =>
  new RegExp(`^${PATH}$`).test(text) && /\/[\w{<:]/.test(text.replace(/^https?:\/\//, ''))
    ? [{ role: 'path', text }]
    : undefined;

/** What may follow a type that is not set off from prose: a new sentence, or another statement. */
const goesOn = /^(?:$|[A-Z(,.:;·|–—-]|required\b|optional\b|default\b|yes\b|no\b|max|min|>=|<=|one of|enum|")/;

/** `limit integer optional Most items`, `limit (integer, optional): …`, `limit?: integer`. */
const field = (text: string): Part[] | undefined => {
  const found = new RegExp(String.raw`^(?:[-*•+]\s+)?["']?(${NAME})(\?)?["']?\s*([:(–—|-]\s*|\s)(.+)$`).exec(text);
  const [, name = '', mark, glue = '', behind = ''] = found ?? [];
  const type = typeAtStart(behind);
  if (type === undefined) return undefined;
  const rest = behind
    .slice(type.length)
    .replace(/^\s*[,;)·|]\s*/, '')
    .trim();
  const isLoose = glue.trim() === '';
  if (
    isLoose &&
    (!goesOn.test(rest) ||
      (/^[A-Z][a-z]+$/.test(name) &&
        !/^(required|optional)/.test(rest) &&
        (rest !== '' || type === 'object' || !isTypeOnly(type))))
  )
    return undefined;
  return [
    { role: 'name', text: name },
    { role: 'type', text: type },
    ...(mark === undefined ? [] : [{ role: 'optional' as const, text: mark }]),
    ...(rest === '' ? [] : [{ role: 'note' as const, text: rest }]),
  ];
};

/** `id Path String`: the place of a parameter is before its type. */
const placedField = (text: string): Part[] | undefined => {
  const found = new RegExp(`^(${NAME})\\s+(path|query|header|body)\\s+(.+)$`, 'i').exec(text);
  const [, name = '', place = '', behind = ''] = found ?? [];
  const type = typeAtStart(behind);
  if (type === undefined) return undefined;
  const rest = behind.slice(type.length).trim();
  return [
    { role: 'name', text: name },
    { role: 'place', text: place },
    { role: 'type', text: type },
    ...(rest === '' ? [] : [{ role: 'note' as const, text: rest }]),
  ];
};

/** `integerThe number of results`: a type that its description follows without a space. */
const gluedField = (text: string): Part[] | undefined => {
  const type = typeGlued(text);
  if (type === undefined) return undefined;
  return [
    { role: 'type', text: type },
    { role: 'note', text: text.slice(type.length).trim() },
  ];
};

/** Whether a line is a type, or begins with one that its description follows. */
const beginsType = (line: string): boolean => isType(line) || typeGlued(line) !== undefined;

/** `… per page.cursor`: a name that the words before it touch, above its type. */
const nameBehind = (text: string, next: string): Part[] | undefined => {
  const found = /^(.*[.?!)\]}"])([a-z_]\w*)$/.exec(text);
  const [, before = '', name = ''] = found ?? [];
  if (!found || !beginsType(next)) return undefined;
  return [...partsOfText(before, ''), { role: 'name', text: name }];
};

const nameAbove = (text: string, next: string): Part[] | undefined =>
  new RegExp(`^${NAME}(?: ?\\*)?$`).test(text) && text.length < 60 && beginsType(next) && !isTypeOnly(text)
    ? [{ role: 'name', text }]
    : undefined;

/** A type whose members a page opens below it. */
export const isOpened = (text: string): boolean => /^(?:object(?:\[\])?|(?:array|list) of objects?)$/i.test(text);

/** A name, a gap, and the type of what opens below it, as in text copied from a browser. */
const nameFarAbove = (text: string, [next, behind]: readonly string[]): Part[] | undefined =>
  next === '' && isOpened(behind ?? '') && new RegExp(`^${NAME}$`).test(text) && sectionOf(text) === undefined
    ? nameAbove(text, behind ?? '')
    : undefined;

const typeAlone = (text: string): Part[] | undefined => (isType(text) ? [{ role: 'type', text }] : undefined);

/** `(query)`: the place of the field above. */
const placeAlone = (text: string): Part[] | undefined =>
  /^\((?:path|query|header|body)\)$/i.test(text) ? [{ role: 'place', text }] : undefined;

/** A line that begins with a status; the bounds of a value, as `500 to 1000`, do not. */
const status = (text: string): Part[] | undefined =>
  /^(?:[-*•+]\s+)?(?:HTTP(?:\/[\d.]+)?\s+|Status:\s*)?(?:[1-5]\d\d|[1-5]XX)(?! to \d| (?:characters|items|bytes|or (?:more|less|fewer))\b)(?:$|\s*[-–—:]?\s*[A-Za-z][^.]{0,80}\.?$)/.test(
    text,
  )
    ? [{ role: 'status', text }]
    : undefined;

/** Statuses and nothing else, as of tabs that stand on one line. */
const statuses = (text: string): Part[] | undefined => {
  const codes = text.split(/[\s,|/]+/);
  return codes.length > 1 && codes.every((code) => /^[2-5]/.test(code) && code in STATUS_CODES)
    ? codes.map((code) => ({ role: 'status', text: code }))
    : undefined;
};

const presence = (text: string): Part[] | undefined => {
  const found = /^(required|optional)$/i.exec(text)?.[1]?.toLowerCase();
  return found === 'required' || found === 'optional' ? [{ role: found, text }] : undefined;
};

/** A sentence that says a status. */
const returned = (text: string): Part[] | undefined => (returnedIn(text) ? [{ role: 'returned', text }] : undefined);

const heading = (text: string): Part[] | undefined => (sectionOf(text) ? [{ role: 'heading', text }] : undefined);

const forms = [
  ...[methodAlone, operation, path, presence, nameAbove, nameBehind],
  ...[typeAlone, placeAlone, placedField, field, gluedField, status, statuses, heading, returned],
];

/** What a line of plain text or Markdown says, as far as its words and the line below show. */
export const partsOfText = (line: string, ...below: readonly string[]): readonly Part[] => {
  const title = headingIn(line);
  if (title !== undefined) return operation(title) ?? titled(title) ?? [{ role: 'heading', text: title }];
  // Some pages end a linked item with its link sign.
  const text = plainText(line).replace(/\s*¶$/, '');
  const [next = '', ...more] = below.map(plainText);
  return (
    nameFarAbove(text, [next, ...more]) ??
    forms.map((form) => form(text, next)).find((found) => found !== undefined) ?? [{ role: 'note', text }]
  );
};
