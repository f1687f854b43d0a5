import { escaped } from '../../ledger/notation/glob.ts';
import type { Line, Piece } from './line.ts';

type Part = Pick<Piece, 'text' | 'role'>;

const heading = (text: string): Part => ({ text, role: 'heading' });

/** The sections that begin with a keyword of API Blueprint. */
const ITEMS: readonly (readonly [RegExp, (found: RegExpExecArray) => readonly Part[]])[] = [
  [/^\+ Parameters$/, () => [heading('Parameters')]],
  [/^\+ Request\b/, () => [heading('Body')]],
  [
    /^\+ Response (\d{3})\b(.*)$/,
    ([, code = '', rest = '']) => [{ text: code, role: 'status' }, { text: rest.trim() }],
  ],
  [/^\+ (?:Attributes|Headers|Body|Members|Schema)\b(.*)$/, ([line]) => [{ text: line, role: 'part' }]],
  [/^\+ Default: `?([^`]+)`?$/, ([, value = '']) => [{ text: value, role: 'default' }]],
  [/^\+ `([^`]+)`$/, ([, value = '']) => [{ text: value, role: 'values' }]],
  [
    /^\+ `?([\w.[\]-]+)`?(?:: .+?)? \(([^()]*)\)(?: - (.*))?$/,
    ([, name = '', said = '', words]) => [
      { text: name, role: 'name' },
      ...said.split(/,\s*/).map(attribute),
      ...(words === undefined ? [] : [{ text: words }]),
    ],
  ],
  [/^HOST: (\S+)$/, ([, host = '']) => [{ text: `API host: ${host}`, role: 'part' }]],
  [/^# Data Structures$/, () => [heading('Models')]],
  [/^#+ ([A-Z]\w*) \(\w+\)$/, ([, name = '']) => [heading(name)]],
];

/** The content of an item's brackets: a mark, or the type. */
const attribute = (text: string): Part => {
  if (text === 'required' || text === 'optional') return { text, role: text };
  if (text === 'nullable') return { text };
  return { text: text.replace(/^array\[(.+)\]$/, '$1[]'), role: 'type' };
};

const indent = (text: string): number => Math.floor((/^\s*/.exec(text)?.[0].length ?? 0) / 4);

const PARAMETERS = /^\+ Parameters$/;
const nameIn = (text: string): string | undefined => /^\s+\+ `?([\w.[\]-]+)`?(?::| \()/.exec(text)?.[1];

/** The lines of one parameter. */
interface Parameter {
  readonly name: string;
  readonly lines: Line[];
}

/** The parameters whose list begins at a line, which ends where an item or a heading stands as far left. */
const parametersAt = (lines: readonly Line[], at: number): readonly Parameter[] => {
  const found: Parameter[] = [];
  for (let next = at + 1; /^(?:\s|$)/.test(lines[next]?.text ?? 'end'); next++) {
    const line = lines[next] as Line;
    const name = indent(line.text) === 1 ? nameIn(line.text) : undefined;
    if (name !== undefined) found.push({ name, lines: [line] });
    else if (line.text.trim() !== '') found.at(-1)?.lines.push(line);
  }
  return found;
};

const said = (line: Line): readonly Part[] | undefined => {
  const text = line.text.trim();
  return (
    ITEMS.flatMap(([form, parts]) => [form.exec(text)].map((found) => found && parts(found))).find(Boolean) ?? undefined
  );
};

const as = (line: Line, parts: readonly Part[] | undefined): Line =>
  parts ? { ...line, pieces: parts.map((part) => ({ ...part, depth: indent(line.text) })) } : line;

/** Reads a page in API Blueprint, line by line. */
class Blueprint {
  readonly #lines: readonly Line[];
  /** The path of the resource, and the parameters of it. */
  #path = '';
  #parameters: readonly Parameter[] = [];
  /** Whether a resource is open but none of its actions: its content belongs to no single operation. */
  #isBetween = false;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  read(line: Line, at: number): readonly Line[] {
    const text = line.text.trim();
    const action = this.#action(text);
    if (action) return [as(line, action), ...(this.#isBetween ? [] : this.#inherited(line, at, action))];
    const parts = said(line);
    if (this.#isBetween && PARAMETERS.test(text)) this.#parameters = parametersAt(this.#lines, at);
    if (this.#isBetween && (parts?.[0]?.role !== 'heading' || PARAMETERS.test(text)))
      return [{ ...line, pieces: [{ text, depth: 0, role: 'around' }] }];
    return [as(line, parts)];
  }

  /** A heading that names an action, whose path may be that of the resource above it. */
  #action(text: string): readonly Part[] | undefined {
    const [, words = '', method, path] = /^#+ (.*?)\s*\[(?:([A-Z]+)\s*)?(\/[^\]]*)?\]$/.exec(text) ?? [];
    if (method === undefined && path === undefined) return undefined;
    this.#isBetween = method === undefined;
    if (method === undefined) {
      [this.#path, this.#parameters] = [path ?? '', []];
      return [heading(words)];
    }
    return [heading(words), { text: method, role: 'method' }, { text: path ?? this.#path, role: 'path' }];
  }

  /** What an action takes of the parameters of its resource: not those that it says itself, nor those that its own path has not. */
  #inherited(line: Line, at: number, [, , path]: readonly Part[]): readonly Line[] {
    const own = this.#ownOf(at);
    const isOwn = path?.text !== this.#path;
    const taken = this.#parameters.filter(
      ({ name }) => !own.has(name) && (!isOwn || new RegExp(`[{?&,]${escaped(name)}[},]`).test(path?.text ?? '')),
    );
    if (taken.length === 0) return [];
    return [
      as(line, [heading('Parameters')]),
      ...taken.flatMap(({ lines }) => lines.map((each) => as(each, said(each)))),
    ];
  }

  #ownOf(at: number): ReadonlySet<string> {
    for (let next = at + 1; next < this.#lines.length; next++) {
      const text = this.#lines[next]?.text ?? '';
      if (text.startsWith('#')) break;
      if (PARAMETERS.test(text)) return new Set(parametersAt(this.#lines, next).map(({ name }) => name));
    }
    return new Set();
  }
}

/** The lines of a text, with what each says where it is in API Blueprint; those of any other text are as they were. */
export const withBlueprint = (lines: readonly Line[]): readonly Line[] => {
  if (!/^FORMAT: 1A/.test(lines[0]?.text ?? '')) return lines;
  const blueprint = new Blueprint(lines);
  return lines.flatMap((line, at) => (line.text.trim() === '' ? [line] : blueprint.read(line, at)));
};
