import type { Line, Piece } from './line.ts';

type Part = Pick<Piece, 'text' | 'role'>;

const FIELD = /^(?:ParamField|ResponseField)$/;
const PLACE = /^(?:path|query|header|body)$/;

const said = (value: string | undefined, yes: Part, no: Part): Part[] => [value === 'false' ? no : yes];

/** What an attribute of a field states; those of a parameter have its name behind its place. */
const ATTRIBUTES: readonly (readonly [RegExp, (key: string, value: string | undefined) => Part[]])[] = [
  [
    PLACE,
    (key, value = '') => [
      { text: value, role: 'name' },
      { text: key, role: 'place' },
    ],
  ],
  [
    /^name$/,
    (_, value = '') => [
      { text: value, role: 'name' },
      { text: 'response', role: 'place' },
    ],
  ],
  [/^type$/, (_, value = '') => [{ text: value, role: 'type' }]],
  [
    /^required$/,
    (_, value) => said(value, { text: 'required', role: 'required' }, { text: 'optional', role: 'optional' }),
  ],
  [/^default$/, (_, value = '') => (value === '' ? [] : [{ text: value, role: 'default' }])],
  [/^deprecated$/, (_, value) => (value === 'false' ? [] : [{ text: 'deprecated' }])],
];

const partsOf = (key: string, given: string | undefined): Part[] => {
  const value = given?.replace(/^\{?["']?|["']?\}?$/g, '');
  return ATTRIBUTES.find(([is]) => is.test(key))?.[1](key, value) ?? [];
};

/** Reads the components of MDX that describe fields, line by line. */
class Mdx {
  /** The number of fields that are open, and the component whose attributes follow. */
  #depth = 0;
  #tag: string | undefined;
  #pieces: Piece[] = [];

  read(line: Line): Line {
    const [before, inTag] = [this.#depth, this.#tag];
    this.#pieces = [];
    for (let rest = line.text.trim(); rest !== '';)
      rest = (this.#tag === undefined ? this.#words(rest) : this.#attribute(rest)).trim();
    const isPlain = this.#pieces.every(({ role }) => role === undefined) && this.#tag === undefined;
    if (isPlain && inTag === undefined && before === this.#depth)
      return before === 0 ? line : { ...line, pieces: line.pieces.map((piece) => ({ ...piece, depth: before })) };
    return {
      ...line,
      pieces: this.#pieces.length > 0 ? this.#pieces : [{ text: line.text, depth: 0, role: 'around' }],
    };
  }

  #add(parts: readonly Part[]): void {
    this.#pieces.push(...parts.map((part) => ({ ...part, depth: this.#depth })));
  }

  /** Words before the next component, which is left behind or whose attributes follow. */
  #words(rest: string): string {
    const [whole = rest, words = rest, close, tag] = /^(.*?)<(\/?)([A-Z]\w*)\b/.exec(rest) ?? [];
    if (words.trim() !== '') this.#add([{ text: words.trim() }]);
    if (tag === undefined) return '';
    if (close === '' && FIELD.test(tag)) this.#depth += 1;
    else if (FIELD.test(tag)) this.#depth = Math.max(0, this.#depth - 1);
    this.#tag = `${close}${tag}`;
    return rest.slice(whole.length);
  }

  #attribute(rest: string): string {
    const [whole, end, key, value] = /^(?:(\/?>)|([\w-]+)(?:=("[^"]*"|'[^']*'|\{[^}]*\}))?)/.exec(rest) ?? [];
    if (whole === undefined) return rest.slice(1);
    if (end === '/>' && FIELD.test(this.#tag ?? '')) this.#depth -= 1;
    if (end !== undefined) this.#tag = undefined;
    else if (FIELD.test(this.#tag ?? '')) this.#add(partsOf(key ?? '', value));
    return rest.slice(whole.length);
  }
}

/** The operation that the head of a page in MDX names. */
const headed = (line: Line): Line => {
  const [, method, path] =
    /^(?:api|openapi):\s*["']?(GET|POST|PUT|PATCH|DELETE)\s+([^\s"']+)["']?\s*$/i.exec(line.text) ?? [];
  if (method === undefined || path === undefined) return line;
  const depth = 0;
  return {
    ...line,
    pieces: [
      { text: method, depth, role: 'method' },
      { text: path, depth, role: 'path' },
    ],
  };
};

/** The lines of a text, with what components of MDX state of each; those of any other text are as they were. */
export const withComponents = (lines: readonly Line[]): readonly Line[] => {
  if (!lines.some(({ text }) => /<(?:ParamField|ResponseField)\b/.test(text))) return lines;
  const mdx = new Mdx();
  const head = lines.findIndex(({ text }, index) => index > 0 && text.trim() === '---');
  let fence = false;
  return lines.map((line, index) => {
    if (index < head) return headed(line);
    const isFence = /^\s*(?:```|~~~)/.test(line.text);
    fence = isFence ? !fence : fence;
    return isFence || fence ? line : mdx.read(line);
  });
};
