import { dig, list, node, type Node } from './nodes.ts';

/** One secret of a credential: where it travels, and what stands before it. */
export interface Secret {
  readonly place: 'header' | 'query';
  readonly name: string;
  readonly prefix: string;
  /** The words by which a caller gives it; none where it is the whole credential. */
  readonly words: readonly string[];
}

/** One alternative of an operation's credential, as a caller gives it and as it travels. */
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

const alternativeOf = (spec: Node, alternative: Node): Credential => {
  const all = Object.keys(alternative).map((name) => {
    const secret = secretOf(name, node(dig(spec, spec, 'components', 'securitySchemes', name)));
    const values = secret.words.map((word) => (secret.words.length > 1 ? `${word}-of-${name}` : `secret-of-${name}`));
    const text = values.length > 1 ? base64(values.join(':')) : String(values[0]);
    return { secret, values, sent: [secret.name, secret.prefix + text] as const };
  });
  const [only] = all;
  const isAlone = all.length === 1 && only?.values.length === 1;
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

/** Each alternative of an operation's credential; one that takes none is called by a client that has one. */
export const credentialsOf = (spec: Node, operation: Node): readonly Credential[] => {
  const alternatives = list(operation['security'] ?? spec['security']).map((alternative) =>
    alternativeOf(spec, node(alternative)),
  );
  return alternatives.length > 0 ? alternatives : [{ given: 'kept-back', headers: {}, query: {}, secrets: [] }];
};
