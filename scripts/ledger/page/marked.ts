import { NO, YES } from './column-words.ts';
import type { Cells } from './printed.ts';
import { typeWord } from './type-words.ts';

/** What the cell of a row says below a head that asks whether it is required, or optional. */
const markedCells = (cells: Cells): string[] =>
  (['presence', 'absence'] as const).flatMap((column) => {
    const cell = cells.get(column) ?? '';
    const [yes, no] = column === 'presence' ? ['required', 'optional'] : ['optional', 'required'];
    return YES.test(cell) ? [yes] : NO.test(cell) ? [no] : [];
  });

/** A star that touches the name at the start of a line, and is not markup. */
const STAR = /^[\s|•-]*["'`]?[A-Za-z_$][\w$.[\]-]*["'`]? ?\*(?!\*)/;

const QUOTES = '["\'`*]{0,3}';
const ANSWER = '([Tt]rue|TRUE|[Yy]es|YES|[Ff]alse|FALSE|[Nn]o|NO)';
/** A mark, with a negation before it and its yes or no. */
const MARK = String.raw`(?:([Nn]ot|\w+n['’]t) )?${QUOTES}([Rr]equired|REQUIRED|[Mm]andatory|MANDATORY|[Oo]ptional|OPTIONAL)${QUOTES}(?: ?[:=] ?${QUOTES}${ANSWER}(?!\w)${QUOTES})?`;
/** A mark on its own: a cell, a part in brackets, or a line with yes or no on the next. */
const WHOLE = new RegExp(`^${MARK}[.:]?(?:\\n${ANSWER})?$`);
const ANSWERED = new RegExp(`^${ANSWER}$`);

/** What continues a mark so that it does not state presence: a condition, or the rest of a sentence. */
const MORE = String.raw`(?![ \t]*[,;:(–—-]?\s{0,4}(?:if|when|where|for|unless|only|in|with|once|until|except|[Rr]ange)\b)(?! (?!defaults?\b|min|max|unique|enum)[a-z])(?!\w|-|\s{0,4}[:=]\s{0,4}${QUOTES}${ANSWER}\b)`;
/** A mark right behind the type that a line begins with, or has behind its name. */
const BEHIND = new RegExp(
  String.raw`^[\s"'\`*•|+([-]{0,6}(?:[A-Za-z_$][\w$.[\]-]*[*?]{0,2})??["'\`*]{0,3}[\s:|(–—-]{0,4}["'\`(]?(?<![A-Za-z])(?:${typeWord})(?![\w-])(?:\[\]|["'\`)]| ?[<(]\$?[\w-]+[>)]| ?[·•] ?[\w-]+(?![\w:])|,? (?:or null|of \w+|nullable|path|query|header|cookie|body|deprecated)\b){0,6}[.,;]? {0,4}(?:(?:[Ii]t )?[Ii]s )?${MARK}${MORE}`,
);
/** A mark between a name and its type, or alone after a name. */
const BEFORE = new RegExp(
  String.raw`^[\s"'\`*•|+-]{0,6}[A-Za-z_$][\w$.[\]-]*["'\`*]{0,3}[\s:,–—-]{1,4}${MARK}[,;]?(?: (?:${typeWord})(?![\w-])|[.\s]{0,4}$)`,
);
const OMITTED =
  /(?<=(?:^|[.;(|])\s{0,4})(can|may|cannot|can['’]t|may not|must not) be (?:omitted|left out)\b(?!,? (?:if|when|where|for|unless|only|in|with|once|until|except)\b)/gim;

/** The parts of a line that may be a mark as a whole: its cells, what it has in brackets, and the line. */
const partsOf = (line: string, next: string): string[] => {
  const bracketed = [...line.matchAll(/[([]([^()[\]]{1,200})[)\]]/g)].flatMap(([, inner = '']) =>
    inner.split(/[,;·•|]/),
  );
  const whole = line.replace(/^[\s•*-]+/, '');
  const answered = ANSWERED.test(next.trim()) ? `${whole.trim()}\n${next.trim()}` : whole;
  return [...(line.includes('|') ? line.split('|') : []), ...bracketed, answered].map((part) => part.trim());
};

/** `optional: false` says required, and so does `not optional`. */
const saidBy = ([, not, mark = '', ...answers]: readonly (string | undefined)[]): string => {
  const turned = [not !== undefined, /optional/i.test(mark), answers.some((each) => /false|no/i.test(each ?? ''))];
  return turned.filter(Boolean).length % 2 === 0 ? 'required' : 'optional';
};

/** What words state about presence where they are marks and not part of a sentence. */
const marksIn = (text: string): string[] => {
  const lines = text.split('\n');
  const marks = lines.flatMap((line, at) => [
    ...partsOf(line, lines[at + 1] ?? '').flatMap((part) => [WHOLE.exec(part) ?? []]),
    BEHIND.exec(`${line}\n${lines[at + 1] ?? ''}`) ?? [],
    at === 0 ? (BEFORE.exec(line) ?? []) : [],
  ]);
  return [
    ...marks.filter(({ length }) => length > 0).map(saidBy),
    ...[...text.matchAll(OMITTED)].map(([, may = '']) => (/^(?:can|may)$/i.test(may) ? 'optional' : 'required')),
  ];
};

/** Compares the presence that lines and cells state with a claim. */
export const presenceAstray = (text: string, value: string, cells: Cells): string | undefined => {
  const words = [...marksIn(text), ...markedCells(cells), ...(STAR.test(text) ? ['required'] : [])];
  const [first] = words;
  return first !== undefined && !words.includes(value) ? `say ${first}` : undefined;
};
