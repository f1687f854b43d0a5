import type { Line, Piece } from './line.ts';

type Part = Pick<Piece, 'text' | 'role'>;

const heading = (text: string): Part => ({ text, role: 'heading' });

/** What the items of API Blueprint begin that have a word of their own. */
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

/** What stands in the brackets of an item: a mark, or the type. */
const attribute = (text: string): Part => {
  if (text === 'required' || text === 'optional') return { text, role: text };
  if (text === 'nullable') return { text };
  return { text: text.replace(/^array\[(.+)\]$/, '$1[]'), role: 'type' };
};

const indent = (text: string): number => Math.floor((/^\s*/.exec(text)?.[0].length ?? 0) / 4);

/** Reads a page in API Blueprint, line by line. */
class Blueprint {
  #path = '';
  /** Whether a resource is open and none of its actions: what stands there is of no operation alone. */
  #isBetween = false;

  read(line: Line): Line {
    const text = line.text.trim();
    const parts =
      this.#action(text) ??
      ITEMS.flatMap(([form, said]) => [form.exec(text)].map((found) => found && said(found))).find(Boolean);
    if (this.#isBetween && parts?.[0]?.role !== 'heading')
      return { ...line, pieces: [{ text, depth: 0, role: 'around' }] };
    const depth = indent(line.text);
    return parts ? { ...line, pieces: parts.map((part) => ({ ...part, depth })) } : line;
  }

  /** A heading that names an action, whose path may be that of the resource above it. */
  #action(text: string): readonly Part[] | undefined {
    const [, words = '', method, path] = /^#+ (.*?)\s*\[(?:([A-Z]+)\s*)?(\/[^\]]*)?\]$/.exec(text) ?? [];
    if (method === undefined && path === undefined) return undefined;
    this.#path = path ?? this.#path;
    this.#isBetween = method === undefined;
    if (method === undefined) return [heading(words)];
    return [heading(words), { text: method, role: 'method' }, { text: this.#path, role: 'path' }];
  }
}

/** The lines of a text, with what each says where it is in API Blueprint; those of any other text are as they were. */
export const withBlueprint = (lines: readonly Line[]): readonly Line[] => {
  if (!/^FORMAT: 1A/.test(lines[0]?.text ?? '')) return lines;
  const blueprint = new Blueprint();
  return lines.map((line) => (line.text.trim() === '' ? line : blueprint.read(line)));
};
