import { METHOD } from '../../ledger/page/path.ts';
import { readCurl } from './calls.ts';
import { cellsOfMarkdown, headingIn, isRule, plainText } from './markdown.ts';
import { hasRole, methods, type Line, type Piece, type Role } from './line.ts';
import { codeAt } from './code-lines.ts';
import { calledAs, withOperationsInCode, type CalledAs, type Named } from './code-operations.ts';
import { sectionOf } from '../../ledger/page/section-headings.ts';
import { withOnlyPathFirst, withPathsFirst } from './paths-first.ts';
import { partsOfText } from './text-line.ts';
import { withLabelledOperations } from './labelled.ts';
import { linkedField, withUnits } from './linked-fields.ts';
import { gluedTable } from './glued-table.ts';
import { modelsIn } from './model-text.ts';
import type { Token } from './token.ts';
import { listedType } from '../../ledger/page/type-words.ts';

/** Where to look for operations: on separate lines or in markup, in sentences, or in calls. */
export const searches = ['printed', 'in prose', 'called'] as const;
export type Search = (typeof searches)[number];

type Made = { readonly tokens: readonly Token[]; readonly next: number };

const one = (
  line: Line,
  { text, depth, unit, alternatives, chosen }: Omit<Piece, 'role' | 'cell'>,
  role: Token['role'],
): Token => ({
  role,
  text: text.replace(/^•\s*/, ''),
  depth,
  from: line.number,
  to: line.number,
  ...(unit !== undefined && { unit }),
  ...(alternatives !== undefined && { alternatives }),
  ...(chosen && { chosen }),
});

/** Consecutive lines of code form one block. */
const codeFrom = (lines: readonly Line[], at: number): Made | undefined => {
  const [first] = lines.slice(at, at + 1);
  const size = codeAt(lines, at);
  if (!first || size === 0) return undefined;
  const block = lines.slice(at, at + size);
  const fenced = /^\s*(?:```|~~~)/.test(first.text);
  const held = fenced ? block.slice(1, -1) : block;
  const text = held.map((line) => line.text).join('\n');
  const unit = first.pieces[0]?.unit;
  const [from, to] = [held[0]?.number ?? first.number, held.at(-1)?.number ?? first.number];
  return {
    tokens: [
      {
        role: 'code',
        text,
        depth: 0,
        from,
        to,
        ...(unit !== undefined && { unit }),
        ...(fenced && { info: first.text.trim() }),
      },
    ],
    next: at + size,
  };
};

/** The texts of the cells of a marked-up row; each may have several parts. */
const cellsOf = ({ pieces }: Line): readonly string[] =>
  [...new Set(pieces.map(({ cell }) => cell))].map((cell) =>
    pieces.flatMap((piece) => (piece.cell === cell && piece.text !== '' ? [piece.text] : [])).join(' '),
  );

/** The numbers of the cells that one from above covers. */
const coveredIn = ({ pieces }: Line): readonly number[] =>
  [...new Set(pieces.map(({ cell }) => cell))].flatMap((cell, index) =>
    pieces.some((piece) => piece.cell === cell && piece.role === 'covered') ? [index] : [],
  );

const rowFrom = (lines: readonly Line[], at: number): Made | undefined => {
  const line = lines[at];
  if (!line) return undefined;
  if (isRule(line.text)) return { tokens: [], next: at + 1 };
  const marked = line.pieces.length > 0 && hasRole(line, 'cell') && !hasRole(line, 'name');
  const cells = marked ? cellsOf(line) : cellsOfMarkdown(line.text);
  // One cell between rows is a line of their table.
  const isLine = marked && cells.length === 1 && cellsOf(lines[at - 1] ?? line).length > 1;
  if (cells.length < 2 && !isLine) return undefined;
  if (!marked && cells.every((cell) => cell === '')) return { tokens: [], next: at + 1 };
  const row: Token = {
    ...one(line, { text: line.text, depth: marked ? (line.pieces[0]?.depth ?? 0) : 0 }, 'row'),
    cells,
    covered: coveredIn(line),
  };
  return { tokens: [row], next: at + 1 };
};

/** What is marked up as a path may have the method in it. */
const withoutMethod = (text: string): string => text.replace(new RegExp(String.raw`^\s*${METHOD}\s+`, 'i'), '');

/** A path split into its steps, one per line. */
const pathFrom = (lines: readonly Line[], at: number): Made | undefined => {
  const first = lines[at];
  if (!first) return undefined;
  const texts: string[] = [];
  const textAt = (index: number): string => lines[index]?.text.trim() ?? '';
  let next = at;
  if (hasRole(first, 'path') && !hasRole(first, 'method'))
    while (lines[next]?.pieces.every(({ role }) => role === 'path')) texts.push(textAt(next++));
  else
    while (textAt(next) === '/' && /^[\w{}:.-]+$/.test(textAt(next + 1))) {
      texts.push('/', textAt(next + 1));
      next += 2;
    }
  if (texts.length === 0) return undefined;
  const text = withoutMethod(texts.join('')).replace(/\s+/g, '');
  return { tokens: [{ role: 'path', text, depth: 0, from: first.number, to: first.number + next - at - 1 }], next };
};

const UNSAID: ReadonlySet<string | undefined> = new Set([
  ...methods,
  ...[undefined, 'field', 'cell', 'operation'],
  ...['part', 'alternative', 'chosen', 'covered'],
]);

const isSaid = (role: Role | undefined): role is Exclude<Token['role'], 'note' | 'unread' | 'returned'> =>
  !UNSAID.has(role);

const pieceRole = ({ role }: Piece): Token['role'] => (isSaid(role) ? role : 'note');

const METHODS: ReadonlySet<Role | undefined> = new Set(methods);

/** What a piece says: a path whose markup has its method says both. */
const saidBy = (line: Line, piece: Piece): Token[] =>
  METHODS.has(piece.role)
    ? [
        one(line, { ...piece, text: piece.role ?? '' }, 'method'),
        one(line, { ...piece, text: withoutMethod(piece.text) }, 'path'),
      ]
    : [one(line, piece, pieceRole(piece))];

/** Where only the method of an operation is marked up, words next to it say its path. */
const withPath = (tokens: readonly Token[]): readonly Token[] =>
  !tokens.some(({ role }) => role === 'method') || tokens.some(({ role }) => role === 'path')
    ? tokens
    : tokens.map((token) =>
        token.role === 'note' && partsOfText(token.text)[0]?.role === 'path' ? { ...token, role: 'path' } : token,
      );

/** Whether a part of a line is the chosen tab: one of several statuses on it is by its own piece. */
const chosenIn = ({ pieces: [first, ...others] }: Line, text: string, isOne: boolean): Pick<Piece, 'chosen'> => {
  const own = [first, ...others].find((piece) => piece?.text.trim().split(/\s+/).includes(text));
  return (isOne ? first : own)?.chosen ? { chosen: true } : {};
};

const isItem = (text: string): boolean => /^\s*[-*+•]\s/.test(text);

/** Words that touch the line above go on with it, though they might name a type, as the description `Price model`. */
const partsAt = (lines: readonly Line[], at: number): ReturnType<typeof partsOfText> => {
  const [above = '', text = '', ...below] = [at - 1, at, at + 1, at + 2].map((each) => lines[each]?.text ?? '');
  const parts = partsOfText(text, ...below);
  const isHeading = headingIn(text) !== undefined || above.trim() === '';
  return parts.map((part) =>
    part.role === 'heading' && !isHeading && sectionOf(part.text)?.place === 'type' ? { ...part, role: 'note' } : part,
  );
};

/** A line with marked-up parts, or one identified by its words. */
const lineFrom = (lines: readonly Line[], at: number): Made => {
  const line = lines[at];
  if (!line) return { tokens: [], next: at + 1 };
  const isMarked = line.pieces.some(({ role }) => role !== undefined && role !== 'cell');
  const { depth = 0, alternatives } = line.pieces[0] ?? {};
  const stands = { depth, ...(alternatives !== undefined && { alternatives }) };
  const parts = isMarked ? undefined : partsAt(lines, at);
  const isRow = parts !== undefined && parts.length > 1 && parts.every(({ role }) => role === 'status');
  const tokens = parts
    ? parts.map(({ role, text }) => ({
        ...one(line, { ...stands, text, ...chosenIn(line, text, !isRow) }, role),
        ...(isItem(line.text) ? { listed: true as const } : { flat: true as const }),
      }))
    : withPath(line.pieces.flatMap((piece) => saidBy(line, piece)));
  return { tokens, next: at + 1 };
};

const MENTION =
  /\b(GET|POST|PUT|PATCH|DELETE)[\s`:]+((?:https?:\/\/[^\s/]+)?\/[\w{}:<>./~-]*[\w}>/])(?![\w{}:<>/~([…-])/;

const TEMPLATE = /\/[\w/.-]*\{[\w-]+\}[\w/{}.-]*/g;

/** The method and path of the call in code: as another place of the page has it, where that names its variables. */
const calledIn = ({ text }: Token, named: CalledAs): Named | undefined => {
  const curl = readCurl(text);
  const [, sent, target] = /^([A-Z]+) (\S+) HTTP\/[\d.]+$/.exec(text.trim().split('\n', 1)[0] ?? '') ?? [];
  const [method, path] = [curl?.method ?? sent, curl?.url ?? target];
  if (method === undefined || path === undefined) return undefined;
  return { method, path: named({ method, path })?.path ?? path };
};

/** The method and path that a token mentions or calls, as separate tokens. */
const sought = (token: Token, search: Search, named: CalledAs): Token[] => {
  const call = search === 'called' && token.role === 'code' ? calledIn(token, named) : undefined;
  const [, method, path] = search === 'in prose' && token.role !== 'code' ? (MENTION.exec(token.text) ?? []) : [];
  const found = call ?? { method, path };
  if (found.method === undefined || found.path === undefined) return [token];
  const { from, to, depth } = token;
  const at = { from, to, depth };
  return [{ ...at, role: 'method', text: found.method }, { ...at, role: 'path', text: found.path }, token];
};

/** Lines with only the name of a type from the page's list of types are headings. */
const withTypeHeadings = (tokens: readonly Token[]): Token[] => {
  const texts = tokens.flatMap(({ role, text, cells = [] }) => (role === 'type' ? [text, ...cells] : cells));
  const named = new Set(texts.flatMap((text) => listedType(text) ?? []));
  return tokens.map((token) =>
    (token.role === 'heading' || token.role === 'note') && named.has(plainText(token.text))
      ? { ...token, role: 'heading', text: plainText(token.text), isType: true }
      : token,
  );
};

/** The tokens of a page. */
export const tokensOf = (lines: readonly Line[], search: Search = 'printed'): Token[] => {
  const tokens: Token[] = [];
  const modelAt = modelsIn(lines);
  for (let at = 0; at < lines.length;) {
    const made =
      codeFrom(lines, at) ??
      modelAt(at) ??
      linkedField(lines, at) ??
      gluedTable(lines, at) ??
      rowFrom(lines, at) ??
      pathFrom(lines, at) ??
      lineFrom(lines, at);
    tokens.push(...made.tokens);
    at = made.next;
  }
  const said = tokens.filter(({ role, text }) => role !== 'around' && text.trim() !== '');
  const named = calledAs(said.flatMap(({ text }) => (text.match(TEMPLATE) ?? []).map((path) => ({ path }))));
  const all = withUnits(
    withTypeHeadings(withLabelledOperations(withOperationsInCode(said))).flatMap((token) =>
      sought(token, search, named),
    ),
    lines,
  );
  return withOnlyPathFirst(withPathsFirst(all));
};
