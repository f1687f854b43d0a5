import { placesOf, type Place } from '../../spec/nodes.ts';
import { stepsOf } from '../../spec/pointer.ts';
import { standings } from '../../ledger/claims/claim.ts';
import { toArgument, toOperation, toType } from './deep-links.ts';
import type { Entry } from './entry.ts';
import { firstSentence } from './operations.ts';

/** Something that can be found. */
export interface Found {
  readonly name: string;
  /** What has it: an operation or a type; the method and path of an operation. */
  readonly of: string;
  readonly text: string;
  /** Where it stands, after the folder of the documentation. */
  readonly to: string;
  /** How it is known, the best first: as digits, in the order of the standings. */
  readonly known: string;
}

/** By API, its title and what can be found in it. */
export type SearchData = readonly { readonly title: string; readonly found: readonly Found[] }[];

/** The steps to a member, as an address has them: those of a list are `[]`. */
const stepsIn = (pointer: string): string[] =>
  [...pointer.matchAll(/\/properties\/([^/]+)((?:\/items)*)/g)].map(
    ([, name = '', items = '']) => `${stepsOf(`/${name}`).join()}${'[]'.repeat(items.length / '/items'.length)}`,
  );

const textOf = ({ node }: Place): string =>
  typeof node['description'] === 'string' ? firstSentence(node['description']) : '';

interface Owner {
  readonly of: string;
  readonly to: (steps: readonly string[]) => string;
}

/** The operation or type that a place belongs to. */
const ownerOf = ({ operations }: Entry, pointer: string): Owner | undefined => {
  const [, type] = /^#\/components\/schemas\/([^/]+)/.exec(pointer) ?? [];
  if (type !== undefined) return { of: type, to: (steps) => toType(type, ...steps) };
  const operation = operations.find((each) => pointer.startsWith(`${each.pointer}/`));
  if (!operation) return undefined;
  return { of: operation.id, to: (steps) => toArgument(operation.id, undefined, steps.join('/')) };
};

/** Arguments of operations stand there or are shared: those lead to the first operation that takes them. */
const argumentIn = (entry: Entry, { node, pointer }: Place): { of: string; to: string } | undefined => {
  const takes = entry.operations.filter(
    (each) => pointer.startsWith(`${each.pointer}/`) || each.node.parameters?.some(({ $ref }) => $ref === pointer),
  );
  const [first] = takes;
  if (!first) return undefined;
  const of = takes.length === 1 ? first.id : `${takes.length} operations`;
  return { of, to: toArgument(first.id, String(node['in']), String(node['name'])) };
};

type Known = (...pointers: readonly string[]) => string;

const knownIn =
  ({ known }: Entry): Known =>
  (...pointers) =>
    standings.flatMap((standing, index) => (pointers.some((at) => known(at).has(standing)) ? [index] : [])).join('');

const foundOperations = ({ api, operations }: Entry, known: Known): Found[] =>
  operations.map(({ id, method, path, summary, sentence, pointer }) => ({
    name: id,
    of: `${method} ${path}`,
    text: [summary, sentence].filter(Boolean).join('. '),
    to: `${api}.html${toOperation(id)}`,
    known: known(pointer),
  }));

const foundArgument = (entry: Entry, place: Place, known: Known): Found[] => {
  const at = argumentIn(entry, place);
  if (!at) return [];
  const evidence = known(place.pointer, `${place.pointer}/schema`);
  const name = String(place.node['name']);
  return [{ name, of: at.of, text: textOf(place), to: `${entry.api}.html${at.to}`, known: evidence }];
};

const foundMember = (entry: Entry, place: Place, known: Known): Found[] => {
  const owner = ownerOf(entry, place.pointer);
  const isType = /^#\/components\/schemas\/[^/]+$/.test(place.pointer);
  if (!owner || !(isType || /\/properties\/[^/]+$/.test(place.pointer))) return [];
  const steps = stepsIn(place.pointer);
  const name = isType ? owner.of : (steps.at(-1) ?? '').replaceAll('[]', '');
  const to = `${entry.api}.html${owner.to(steps)}`;
  return [{ name, of: isType ? 'type' : owner.of, text: textOf(place), to, known: known(place.pointer) }];
};

/** Everything of an API that can be found. */
const foundIn = (entry: Entry): Found[] => {
  const known = knownIn(entry);
  const below = [...placesOf(entry.spec).values()].flatMap((place) => {
    if (place.kind === 'parameter' && place.node['$ref'] === undefined) return foundArgument(entry, place, known);
    return place.kind === 'schema' ? foundMember(entry, place, known) : [];
  });
  return [...foundOperations(entry, known), ...below];
};

/** Everything that can be found, by API. */
export const searchData = (entries: readonly Entry[]): SearchData =>
  entries.map((entry) => ({ title: entry.title, found: foundIn(entry) }));
