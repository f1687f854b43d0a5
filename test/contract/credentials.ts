import { dig, list, node, type Node } from './nodes.ts';

/** One secret of a credential: where it is sent, and its prefix. */
export interface Secret {
  readonly place: 'header' | 'query';
  readonly name: string;
  readonly prefix: string;
  /** The names of the members in which a caller gives it; none if it is the whole credential. */
  readonly words: readonly string[];
}

/** One alternative of an operation's credential, as a caller gives it and as it is sent. */
export interface Credential {
  readonly given: unknown;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly secrets: readonly Secret[];
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');

const wordOf = (name: string): string => String(name.split('_').at(-1));

const secretOf = (name: string, scheme: Node): Secret => {
  const words = [wordOf(name)];
  const header = { place: 'header' as const, name: 'authorization', words };
  if (scheme['type'] !== 'apiKey')
    return scheme['scheme'] === 'basic'
      ? { ...header, prefix: 'Basic ', words: ['username', 'password'] }
      : { ...header, prefix: 'Bearer ' };
  const carrier = String(scheme['name']);
  if (scheme['in'] === 'query') return { place: 'query', name: carrier, prefix: '', words };
  return { ...header, name: carrier.toLowerCase(), prefix: String(scheme['x-prefix'] ?? '') };
};

const schemeOf = (spec: Node, name: string): Node => node(dig(spec, spec, 'components', 'securitySchemes', name));

/** What is sent for an alternative, regardless of the names of its schemes. */
const wireOf = (spec: Node, alternative: Node): string =>
  Object.keys(alternative)
    .map((name) => secretOf(name, schemeOf(spec, name)))
    .map(({ place, name, prefix }) => `${place} ${name} ${prefix}`)
    .sort()
    .join();

/** The alternatives of each operation that takes a credential. */
const takenIn = (spec: Node): readonly (readonly Node[])[] =>
  Object.values(node(spec['paths']))
    .flatMap((item) => Object.values(node(item)))
    .filter((operation) => node(operation)['responses'] !== undefined)
    .map((operation) => list(node(operation)['security'] ?? spec['security']).map(node))
    .map((alternatives) => alternatives.filter((each) => Object.keys(each).length > 0))
    .filter((alternatives) => alternatives.length > 0);

/** The names by which callers give single secrets, from the first scheme of each; `undefined` for plain strings. */
const namesOfSingles = (spec: Node): ReadonlyMap<string, string> | undefined => {
  const taken = takenIn(spec);
  const byWire = new Map<string, Node>();
  for (const each of taken.flat()) if (!byWire.has(wireOf(spec, each))) byWire.set(wireOf(spec, each), each);
  const singles = [...byWire].filter(([, each]) => {
    const [name, other] = Object.keys(each);
    return other === undefined && secretOf(String(name), schemeOf(spec, String(name))).words.length === 1;
  });
  const differ = taken.some((all) => new Set(all.map((each) => wireOf(spec, each))).size < byWire.size);
  const isNamed = singles.length > 1 || (differ && byWire.size > 1);
  return isNamed ? new Map(singles.map(([wire, each]) => [wire, String(Object.keys(each)[0])])) : undefined;
};

const alternativeOf = (spec: Node, alternative: Node): Credential => {
  const named = namesOfSingles(spec)?.get(wireOf(spec, alternative));
  const all = Object.keys(alternative).map((name) => {
    const own = secretOf(name, schemeOf(spec, name));
    const secret = named === undefined ? own : { ...own, words: [named] };
    const values = secret.words.map((word) => (secret.words.length > 1 ? `${word}-of-${name}` : `secret-of-${name}`));
    const text = values.length > 1 ? base64(values.join(':')) : String(values[0]);
    return { secret, values, sent: [secret.name, secret.prefix + text] as const };
  });
  const [only] = all;
  const isAlone = named === undefined && all.length === 1 && only?.values.length === 1;
  const given = Object.fromEntries(
    all.flatMap(({ secret, values }) => secret.words.map((word, index) => [word, values[index]])),
  );
  const at = (place: Secret['place']) =>
    Object.fromEntries(all.filter(({ secret }) => secret.place === place).map(({ sent }) => sent));
  return {
    given: isAlone ? only.values[0] : given,
    headers: at('header'),
    query: at('query'),
    secrets: all.map(({ secret }) => (isAlone ? { ...secret, words: [] } : secret)),
  };
};

/** Each alternative of an operation's credential; one without any is called by a client that keeps its own back. */
export const credentialsOf = (spec: Node, operation: Node): readonly Credential[] => {
  const alternatives = list(operation['security'] ?? spec['security']).map((alternative) =>
    alternativeOf(spec, node(alternative)),
  );
  return alternatives.length > 0 ? alternatives : [{ given: 'kept-back', headers: {}, query: {}, secrets: [] }];
};
