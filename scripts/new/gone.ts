import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Pair } from 'yaml';
import { groupBy } from '../group.ts';
import { escaped } from '../ledger/notation/glob.ts';
import { METHODS } from '../spec/dialect.ts';
import { listed } from '../text.ts';
import type { Change } from './change.ts';
import type { Texts } from './extend.ts';

type Path = readonly string[];

/** Numbers as ranges: `3, 5-7`. */
const ranges = (numbers: readonly number[]): string =>
  numbers
    .filter((each) => !numbers.includes(each - 1))
    .map((from) => {
      const to = numbers.find((each) => each >= from && !numbers.includes(each + 1)) ?? from;
      return to === from ? `${from}` : `${from}-${to}`;
    })
    .join(', ');

const lines = (numbers: readonly number[]): string => `${numbers.length === 1 ? 'line' : 'lines'} ${ranges(numbers)}`;

/** A YAML text with the lines of its nodes. */
class Lines {
  readonly document: Document.Parsed;
  readonly #counter = new LineCounter();
  readonly #text: string;
  readonly #lines: readonly string[];

  constructor(text: string) {
    this.#text = text;
    this.#lines = text.split('\n');
    this.document = parseDocument(text, { lineCounter: this.#counter });
  }

  /** The lines from where something begins to where it ends. */
  of(from: unknown, to: unknown = from): readonly number[] {
    const [start, end] = [Object(from).range?.[0], Object(to).range?.[1]] as [number?, number?];
    if (start === undefined || end === undefined) return [];
    const first = this.#counter.linePos(start).line;
    const length = this.#text.slice(start, end).trimEnd().length;
    const last = this.#counter.linePos(Math.max(start, start + length - 1)).line;
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  }

  /** The lines of an entry of a mapping; none where it is not there. */
  at(path: Path): readonly number[] {
    const pair = pairIn(this.document.getIn(path.slice(0, -1)), path.at(-1));
    return this.of(pair?.key, pair?.value);
  }

  text(line: number): string {
    return this.#lines[line - 1]?.trim() ?? '';
  }
}

const pairIn = (node: unknown, name: string | undefined): Pair | undefined =>
  isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === name) : undefined;

/** The place of an operation, which is that of its path where nothing stays on it; or that of a type. */
const placeOf = (spec: Document, node: string, gone: readonly string[]): Path => {
  const [, method, path] = /^([A-Z]+) (\/.*)$/.exec(node) ?? [];
  if (method === undefined || path === undefined) return ['components', 'schemas', node];
  const item = spec.getIn(['paths', path]);
  const stay = METHODS.filter(
    (each) => isMap(item) && item.has(each) && !gone.includes(`${each.toUpperCase()} ${path}`),
  );
  return ['paths', path, ...(stay.length > 0 ? [method.toLowerCase()] : [])];
};

/** An entry of a ledger: its lines and those of its rows; it is gone if all its rows are. */
interface Entry {
  readonly all: readonly number[];
  readonly rows: readonly number[];
  readonly isGone: boolean;
}

/** The keys of an entry that hold claims; the others hold reasons. */
const ROWS = ['claims', 'claim', 'nodes', 'item', 'items'];

const about = (nodes: readonly string[]): RegExp =>
  new RegExp(`(?:^|· |[\\s'"])(?:${nodes.map(escaped).join('|')})(?: ·|['"]|$)`);

const entriesIn = (facts: Lines, gone: RegExp): readonly Entry[] => {
  const { contents } = facts.document;
  const lists = isMap(contents) ? contents.items.map(({ value }) => value).filter((value) => isSeq(value)) : [];
  return lists.flatMap(({ items }) =>
    items.map((item) => {
      const values = ROWS.flatMap((key) => pairIn(item, key)?.value ?? []);
      const rows = values.flatMap((value) => facts.of(value)).filter((line) => facts.text(line).includes(' · '));
      return { all: facts.of(item), rows, isGone: rows.every((line) => gone.test(facts.text(line))) };
    }),
  );
};

/** The lines about some nodes; a completely removed entry is included as a whole. */
const rowsOf = (facts: Lines, entries: readonly Entry[], nodes: readonly string[]): readonly number[] => {
  const own = about(nodes);
  const found = entries.flatMap(({ all, rows, isGone }) => {
    const named = rows.filter((line) => own.test(facts.text(line)));
    return named.length > 0 && isGone ? all : named;
  });
  return [...new Set(found)].sort((one, other) => one - other);
};

/** What a spec still has of operations and types that are gone from the document: the lines to delete. */
export const goneFrom = (texts: Texts, changes: readonly Change[]): string[] => {
  const keys = changes.filter(({ now }) => now === undefined).map(({ key }) => key.split(' · '));
  const gone = keys.flatMap(([node = '', what, more]) => (what === 'exists' && more === undefined ? [node] : []));
  if (gone.length === 0) return [];
  const [spec, facts] = [new Lines(texts.spec), new Lines(texts.facts)];
  const entries = entriesIn(facts, about(gone));
  const places = groupBy(gone, (node) => placeOf(spec.document, node, gone).join('\n'));
  return [...places].flatMap(([place, nodes]) => {
    const written = spec.at(place.split('\n'));
    if (written.length === 0) return [];
    const rows = rowsOf(facts, entries, nodes);
    const also =
      rows.length > 0 ? `, and ${nodes.length === 1 ? 'its' : 'their'} rows from facts.yaml (${lines(rows)})` : '';
    const [are, them] = nodes.length === 1 ? ['is', 'it'] : ['are', 'them'];
    return [
      `${listed(nodes)} ${are} gone from the document: remove ${them} from openapi.yaml (${lines(written)})${also}`,
    ];
  });
};
