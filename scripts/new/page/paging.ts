import { escaped } from '../../ledger/notation/glob.ts';
import { has } from '../../ledger/page/own-lines.ts';
import type { Claims, Proof } from './claims.ts';
import type { Field, Operation, Pages, Passage } from './model.ts';

/** How a page says what an argument or member does for the next page. */
interface Part {
  readonly says: RegExp;
  /** A name that is unambiguous. */
  readonly named?: RegExp;
}

const AFTER: Part = {
  says: /\b(?:next|previous|prior|last|before|after|continu\w*|resume\w*|start\w*|(?:go(?:es)?|carry) on|left off|end(?:s|ed)|cursor)\b/i,
};

/** What a pager names, by its key; the argument differs by what it counts. */
const PARTS: Readonly<Record<string, Part>> = {
  size: {
    says: /\b(?:per page|(?:on|in) (?:a|each|one) page|page size|how many|number of|at most|max\w*|results|items)\b/i,
    named: /^(?:per_?page|page_?(?:size|limit))$/i,
  },
  cursor: { says: /\b(?:next|continu\w*|following|(?:go(?:es)?|carry) on|cursor|more)\b/i, named: /next|continu/i },
  more: { says: /\b(?:more|another|next|further|last)\b/i, named: /^has_?(?:more|next)/i },
  pages: { says: /\b(?:pages|last page)\b/i, named: /^(?:total|num|last)_?pages?$|^page_?count$/i },
  count: {
    says: /\b(?:total|in all|all together|altogether|overall|how many|number of)\b/i,
    named: /^total_?(?:count|items|results|records)$/i,
  },
  next: { says: /\bnext\b/i },
};

const argumentOf = (pager: ReadonlyMap<string, string>): Part => {
  if (pager.has('cursor') || pager.has('last')) return AFTER;
  if (pager.get('counts') === 'items')
    return { says: /\b(?:skip\w*|leave out|left out|offset|start\w*|before|omit\w*)\b/i };
  return { says: /\bpages?\b|\bpaginat\w*/i };
};

const lastOf = (path: string): string => path.split('.').at(-1) ?? path;

const all = (fields: readonly Field[]): Field[] => fields.flatMap((field) => [field, ...all(field.members)]);

const RECEIVED: ReadonlySet<string> = new Set(['response', 'type']);

/** What a page states about the paging of a list: single arguments and members, and whole passages. */
class Told {
  readonly #fields: readonly Field[];
  readonly #passages: readonly Passage[];

  constructor({ types, passages }: Pages, { method, path, fields }: Operation) {
    this.#fields = [...all(fields), ...all(types)];
    const own = passages.filter(({ under }) => under === undefined || under === `${method} ${path}`);
    this.#passages = [...own, ...this.#fields.map(({ passage }) => passage)];
  }

  /** A passage that names all of these. */
  together(names: readonly string[], { says }: Part): Passage | undefined {
    return this.#passages.find(({ text }) => says.test(text) && names.every((name) => has(text, name)));
  }

  /** A passage that begins with a name and says what it does. */
  alone(name: string, { says, named }: Part, isSent: boolean): Passage | undefined {
    const fields = this.#fields.filter((field) => field.name === name && RECEIVED.has(field.place) !== isSent);
    const own = [...fields.map(({ passage }) => passage), ...this.#passages];
    const starts = new RegExp(`^[\\s"'\`•*-]*${escaped(name)}(?![\\w-])`);
    return (
      own.find(({ text }) => starts.test(text) && says.test(text.replace(starts, ''))) ??
      (named?.test(name) === true ? fields[0]?.passage : undefined)
    );
  }
}

/** The passages by which a page states a pager, one for each of its parts; `undefined` where it leaves one out. */
const stating = (told: Told, pager: ReadonlyMap<string, string>): readonly Passage[] | undefined => {
  const argument = pager.get('argument');
  const parts = [...pager].flatMap(([key, path]) => {
    const part = key === 'argument' ? argumentOf(pager) : PARTS[key];
    return part ? [{ key, part, name: lastOf(path) }] : [];
  });
  const [others, asks] = [parts.filter(({ key }) => key !== 'argument'), argumentOf(pager)];
  const pair = others
    .flatMap(({ name }) => (argument === undefined ? [] : (told.together([argument, name], asks) ?? [])))
    .at(0);
  const found = parts.map(({ key, part, name }) =>
    pair && has(pair.text, name) ? pair : told.alone(name, part, key === 'argument' || key === 'size'),
  );
  const passages = found.flatMap((passage) => passage ?? []);
  return passages.length === found.length && found.length > 0 ? [...new Set(passages)] : undefined;
};

/** The pagers that a page states: what the argument selects, and which member gives the next value. */
export const pagingProofs = (pages: Pages, claims: Claims): Proof[] =>
  pages.operations.flatMap((operation) => {
    const own = claims.of(`${operation.method} ${operation.path}`, ['pager']);
    const pager = own.flatMap(({ value }) => value.split(', ').map((part) => part.split(' ')));
    const passages = stating(new Told(pages, operation), new Map(pager.map(([key = '', name = '']) => [key, name])));
    return (passages ?? []).map(({ at }) => ({ claims: own, at }));
  });
