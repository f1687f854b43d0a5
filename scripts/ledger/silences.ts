import { isAmount, isAmountInText } from '../spec/amount-names.ts';
import { groupBy } from '../group.ts';
import { keyOf, parentOf, type Claim } from './claims/claim.ts';
import { glob } from './notation/glob.ts';
import type { Silence } from './notation/ledger.ts';
import { phrase } from '../phrase.ts';
import { worded, type Problem } from '../problem.ts';

/** What readers need to know: of a node a unit, a body, a status or its paging; of the API the rest. */
type ItemKind = 'unit' | 'body' | '401' | '429' | 'paging' | 'auth' | 'server';

/** Something that readers need to know about a node. */
export interface Item {
  readonly kind: ItemKind;
  readonly node: string;
  /** As ledgers write it: `unit · Invoice · amount`, `auth`. */
  readonly name: string;
  /** JSON pointer into the spec. */
  readonly place: string;
  readonly known: boolean;
}

const time = /(?:^|_)(?:time|date|created|start|end|duration)$|(?:^|_)period_(?:start|end)$|(?:At|_at)$/i;
const pageInput = /^(?:page|page_size|pageSize|per_page|limit|cursor|offset)$/;

interface Books {
  readonly claims: ReadonlyMap<string, Claim>;
  readonly operations: readonly string[];
}

const valueOf = ({ claims }: Books, node: string, attribute: string): string | undefined =>
  claims.get(keyOf({ node, attribute }))?.value;

const placeOf = (books: Books, node: string): string =>
  books.claims.get(keyOf({ node, attribute: 'exists' }))?.pointer ?? '#';

const last = (node: string): string => node.split(/ · |\./).at(-1) ?? '';

const needsUnit = (name: string, type: string, neighbours: readonly string[]): boolean =>
  /\b(?:number|integer)\b/.test(type)
    ? isAmount(name, neighbours) || time.test(name)
    : /\bstring\b/.test(type) && isAmountInText(name);

/** A string that is one of a list of words is not an amount. */
const isWord = (books: Books, { node, value }: Claim): boolean =>
  /\bstring\b/.test(value) && valueOf(books, node, 'enum') !== undefined;

/** Returns the names of a node and its siblings. */
const neighboursIn = ({ claims }: Books): ((node: string) => readonly string[]) => {
  const nodes = [...claims.values()].filter(({ attribute }) => attribute === 'exists').map(({ node }) => node);
  const named = new Map([...groupBy(nodes, parentOf)].map(([parent, children]) => [parent, children.map(last)]));
  return (node) => named.get(parentOf(node)) ?? [];
};

const named = <Kind extends ItemKind>(kind: Kind, node: string) => ({ kind, node, name: `${kind} · ${node}` });

const units = (books: Books): Item[] => {
  const neighbours = neighboursIn(books);
  return [...books.claims.values()]
    .filter(({ attribute, value }) => attribute === 'type' && !value.includes('Array'))
    .filter((claim) => needsUnit(last(claim.node), claim.value, neighbours(claim.node)) && !isWord(books, claim))
    .map(({ node, pointer }) => ({
      ...named('unit', node),
      place: pointer,
      known: valueOf(books, node, 'unit') !== undefined,
    }));
};

const errorBodies = (books: Books): Item[] =>
  [...books.claims.values()]
    .filter(({ node, attribute }) => attribute === 'exists' && / · (?:[45](?:\d\d|XX)|default)$/.test(node))
    .map(({ node, pointer }) => ({
      ...named('body', node),
      place: pointer,
      known: valueOf(books, node, 'body') !== undefined,
    }));

const statuses = (books: Books): Item[] =>
  books.operations.flatMap((operation) =>
    (['401', '429'] as const).map((status) => ({
      ...named(status, operation),
      place: placeOf(books, operation),
      known: [status, '4XX', 'default'].some(
        (code) => valueOf(books, `${operation} · ${code}`, 'exists') !== undefined,
      ),
    })),
  );

/** The top-level ancestor of a node: an operation or a type. */
const wholeOf = (node: string): string => node.split(' · ', 1)[0] ?? node;

const paging = (books: Books): Item[] => {
  const claims = [...books.claims.values()];
  const lists = claims.filter(
    ({ node, attribute, value }) => attribute === 'type' && /^Array</.test(value) && node.includes(' · '),
  );
  const listing = new Set(lists.map(({ node }) => wholeOf(node)));
  const inputs = claims.filter(({ node, attribute }) => attribute === 'in' && pageInput.test(last(node)));
  const paged = new Set(inputs.map(({ node }) => wholeOf(node)));
  return books.operations
    .filter((operation) => listing.has(valueOf(books, operation, 'returns') ?? ''))
    .map((operation) => {
      const known = valueOf(books, operation, 'pager') !== undefined || paged.has(operation);
      return { ...named('paging', operation), place: placeOf(books, operation), known };
    });
};

const whole = (books: Books): Item[] => [
  {
    kind: 'auth',
    name: 'auth',
    node: 'api',
    place: '#',
    known: [...books.claims.values()].some(({ node }) => node.startsWith('credential ')),
  },
  { kind: 'server', name: 'server', node: 'api', place: '#', known: valueOf(books, 'api', 'server') !== undefined },
];

/** Everything that readers need to know about an API, whether it is known or not. */
export const itemsOf = (claims: readonly Claim[]): Item[] => {
  const books: Books = {
    claims: new Map(claims.map((claim) => [keyOf(claim), claim])),
    operations: claims.filter(({ attribute }) => attribute === 'operationId').map(({ node }) => node),
  };
  return [units, errorBodies, statuses, paging, whole].flatMap((list) => list(books));
};

/** Reports unknown items without a silence, and silences that match no item or a known one. */
export const checkSilences = (items: readonly Item[], silences: readonly Silence[]): Problem[] => {
  const byName = groupBy(items, ({ name }) => name);
  // A lookup by name keeps this fast: the ledger of a large document has thousands of silences.
  const itemsFor = (item: string): readonly Item[] =>
    item.includes('*') ? items.filter(({ name }) => glob(item)(name)) : (byName.get(item) ?? []);
  const named = silences.map(({ item }) => ({ item, covers: itemsFor(item) }));
  const covered = new Set(named.flatMap(({ covers }) => covers));
  const unnamed = items
    .filter((item) => !item.known && !covered.has(item))
    .map(({ kind, name, place }) => ({
      at: place,
      form: `nothing is said of ${kind}`,
      message: `nothing is said of "${name}". Find a fact, or record the silence in facts.yaml.`,
    }));
  const stale = named.flatMap(({ item, covers }) => {
    if (covers.length === 0)
      return [{ at: 'silent', ...worded(phrase`the silence "${item}" names nothing. Remove it.`) }];
    const spoken = covers.find(({ known }) => known);
    return spoken
      ? [
          {
            at: spoken.place,
            ...worded(phrase`the silence "${item}" is stale: ${spoken.name} is known. Narrow or remove it.`),
          },
        ]
      : [];
  });
  return [...unnamed, ...stale];
};
