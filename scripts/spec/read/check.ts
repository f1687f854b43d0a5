import { fixed, phrase } from '../../phrase.ts';
import { Refusal } from '../../refusal.ts';
import { withArticle } from '../../text.ts';
import { DIALECT, type Keyword } from '../dialect.ts';
import { INHERITED, type Form } from '../forms.ts';
import { isObject, itemsOf, type Json } from '../json.ts';
import { keywordsWith } from '../keywords-with.ts';
import type { Node, Place, Places } from '../nodes.ts';
import { step } from '../pointer.ts';
import { isKnownUnit, unitNames } from '../units.ts';
import { isOf, shapeProblem } from './schema-shape.ts';

/** Quotes a value for a message. */
const quoted = (value: unknown): string => {
  const json = JSON.stringify(value) ?? 'nothing';
  return `\`${json.length > 60 ? `${json.slice(0, 60)}…` : json}\``;
};

/** Refuses a value that is not a list or mapping of nodes where the dialect requires one. */
function* groupProblems(value: unknown, [count]: NonNullable<Keyword['holds']>, pointer: string): Generator<Refusal> {
  const isGroup = count === 'listed' ? Array.isArray(value) : isObject(value);
  if (!isGroup)
    yield new Refusal(pointer, phrase`is ${quoted(value)}`, `write a ${count === 'listed' ? 'list' : 'mapping'}`);
  if (!isGroup || count === 'one') return;
  for (const [name, child] of Object.entries(Object(value))) {
    const at = `${pointer}${step(name)}`;
    if (!isObject(child)) yield new Refusal(at, phrase`is ${quoted(child)}`, 'write a mapping');
  }
}

/** A value that a keyword does not take; of a mapping, the first member that is misspelt. */
const misfit = (at: string, value: unknown, { says, members }: Form): Refusal => {
  const unknown = members && isObject(value) && Object.keys(value).find((name) => !members.includes(name));
  return unknown
    ? new Refusal(at, phrase`has no member \`${unknown}\``, `remove it, or use one of ${members.join(', ')}`)
    : new Refusal(at, phrase`is ${quoted(value)}`, `write ${says}`);
};

/** A keyword that the dialect does not have on such a node. */
const unsupported = (at: string, name: string, known: readonly string[]): Refusal =>
  new Refusal(at, { text: 'is not supported', form: `${name} is not supported` }, `use one of ${known.join(', ')}`);

function* keywordProblems({ kind, node, pointer }: Place): Generator<Refusal> {
  const known = DIALECT[kind];
  for (const [name, value] of Object.entries(node)) {
    const at = `${pointer}${step(name)}`;
    const { form, holds, carrier } = (Object.hasOwn(known, name) ? known[name] : undefined) ?? {};
    if (holds && !form?.fits(value)) yield* groupProblems(value, holds, at);
    else if (!form) yield unsupported(at, name, Object.keys(known));
    else if (!form.fits(value)) yield misfit(at, value, form);
    // The method of an operation is the last step of its pointer.
    else if (carrier && !carrier.fits({ ...node, method: pointer.slice(pointer.lastIndexOf('/') + 1) }))
      yield new Refusal(at, 'has no meaning here', `leave it to ${carrier.says}`);
  }
}

/** The chain of references that starts at a node, up to the first repetition. */
function trail(node: Node, places: Places): string[] {
  const refs: string[] = [];
  for (let at: Node | undefined = node; at && at['$ref'] !== undefined; at = places.get(String(at['$ref']))?.node) {
    refs.push(String(at['$ref']));
    if (refs.indexOf(String(at['$ref'])) < refs.length - 1) break;
  }
  return refs;
}

function* referenceProblems(
  { kind, node, pointer }: Place,
  places: Places,
  allowed: readonly string[],
): Generator<Refusal> {
  const refs = trail(node, places);
  const ref = refs[0] ?? '';
  const refers = phrase`refers to \`${ref}\``;
  const [sibling] = Object.keys(node).filter((name) => name !== '$ref' && !allowed.includes(name));
  if (!Object.hasOwn(DIALECT[kind], '$ref'))
    yield new Refusal(
      pointer,
      phrase`${refers}, where ${fixed(withArticle(kind))} must be written in place`,
      'write it here',
    );
  else if (!ref.startsWith('#/'))
    yield new Refusal(pointer, phrase`${refers}, which leaves the file`, 'copy the target into components');
  else if (!ref.startsWith('#/components/') || places.get(ref)?.kind !== kind)
    yield new Refusal(
      pointer,
      phrase`${refers}, which is not ${fixed(withArticle(kind))} under components`,
      'fix the name, or add it there',
    );
  else if (new Set(refs).size < refs.length)
    yield new Refusal(pointer, phrase`${refers}, which refers to itself`, 'describe it in one of these places');
  if (sibling !== undefined)
    yield new Refusal(
      `${pointer}${step(sibling)}`,
      'is next to a `$ref`, where some tools ignore it',
      'move it to the target of the `$ref`',
    );
}

/** Whether a schema is part of an `allOf` or has one: only the merged schema needs a valid shape. */
const isPart = ({ node, pointer }: Place): boolean => Object.hasOwn(node, 'allOf') || /\/allOf\/\d+$/.test(pointer);

/** Units that a spec declares although they are built in, or never uses. */
function* declaredProblems(own: readonly unknown[], places: Places): Generator<Refusal> {
  const stated = new Set([...places.values()].map(({ node }) => node['x-unit']));
  const refuse = (name: unknown, what: string, next: string): Refusal =>
    new Refusal('#/x-units', phrase`names \`${String(name)}\`, which ${fixed(what)}`, next);
  for (const name of own)
    if (isKnownUnit(name)) yield refuse(name, 'is built in', 'remove it');
    else if (!stated.has(name)) yield refuse(name, 'no `x-unit` states', 'fix the name, or remove it');
}

/** Units that nobody knows: neither every spec nor this one. */
function* unitProblems({ node, pointer }: Place, places: Places): Generator<Refusal> {
  const own = itemsOf(places.get('#')?.node['x-units']);
  const unit = node['x-unit'];
  if (pointer === '#' && own.length > 0) yield* declaredProblems(own, places);
  if (typeof unit === 'string' && !isKnownUnit(unit) && !own.includes(unit))
    yield new Refusal(
      `${pointer}/x-unit`,
      phrase`is ${quoted(unit)}`,
      `write one of ${unitNames.join(', ')}, or name it under \`x-units\``,
    );
}

/** The schema of a parameter or header, or of its JSON content, as its references have it. */
const schemaOf = ({ schema, content }: Node, places: Places): Json => {
  const own = Object(schema ?? Object(Object.values(Object(content))[0])['schema']);
  const last = trail(own, places).at(-1);
  return last === undefined ? own : (places.get(last)?.node ?? {});
};

/** An example of another type than its schema would be sent by each sample. */
function* exampleProblems({ kind, node, pointer }: Place, places: Places): Generator<Refusal> {
  if (!['parameter', 'header'].includes(kind) || !Object.hasOwn(node, 'example')) return;
  if (isOf(schemaOf(node, places), node['example'])) return;
  const what = phrase`is ${quoted(node['example'])}, which does not match its schema`;
  yield new Refusal(`${pointer}/example`, what, 'fix the example, or the schema');
}

/** The schemas that a value of a schema may be of: its branches, or what it refers to. */
const branchesOf = (node: Node, places: Places): Node[] =>
  [places.get(String(node['$ref']))?.node, node['oneOf'], node['anyOf']]
    .flat()
    .filter((each): each is Node => isObject(each));

/** Whether a union leads back to itself through branches only: it would not describe any value. */
const isOwnBranch = (node: Node, places: Places): boolean => {
  const found = new Set(branchesOf(node, places));
  for (const each of found) for (const next of branchesOf(each, places)) found.add(next);
  return found.has(node);
};

/** The keywords that each kind of node needs, with the fix. */
const NEEDED = keywordsWith('needed');

/** The problems of one node, without those of its children. */
export function* problemsAt(place: Place, places: Places, allowed: readonly string[] = []): Generator<Refusal> {
  const { kind, node, pointer } = place;
  if (typeof node['$ref'] === 'string') return yield* referenceProblems(place, places, allowed);
  yield* keywordProblems(place);
  yield* unitProblems(place, places);
  yield* exampleProblems(place, places);
  for (const [name, needed] of NEEDED.get(kind) ?? [])
    if (!Object.hasOwn(node, name)) yield new Refusal(pointer, phrase`has no \`${fixed(name)}\``, needed);
  if (kind === 'schema' && isOwnBranch(node, places))
    yield new Refusal(pointer, 'is one of its own branches', 'remove that branch');
  const problem = kind === 'schema' && !isPart(place) ? shapeProblem(node) : undefined;
  if (problem) yield new Refusal(pointer, ...problem);
}

/** Refuses names that libraries may call or inherit from, at any depth. */
function* inheritedNames(value: unknown, pointer = '#'): Generator<Refusal> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, child] of Object.entries(value)) {
    const at = `${pointer}${step(name)}`;
    if (INHERITED.includes(name)) yield new Refusal(at, 'has a name that every object inherits', 'leave it out');
    yield* inheritedNames(child, at);
  }
}

/** A fast pre-check: such names are rare, and locating them takes as long as all other checks. */
const mayInherit = (value: unknown): boolean => {
  const text = JSON.stringify(value);
  return INHERITED.some((name) => text.includes(`"${name}":`));
};

/** Everything in a spec that the dialect does not allow; in the plain form, notes may stand next to references. */
export function problemsIn(places: Places, allowed: readonly string[] = []): Refusal[] {
  const root = places.get('#')?.node;
  const problems = [...places.values()].flatMap((place) => [...problemsAt(place, places, allowed)]);
  return mayInherit(root) ? [...problems, ...inheritedNames(root)] : problems;
}
