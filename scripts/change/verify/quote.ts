import { isObject, type Json } from '../../spec/json.ts';
import { hiderOf, isLong, type Hide } from './secrets.ts';

/** How a report or an archive quotes what was received or sent: without secrets. All else in them is never changed. */
export interface Quote {
  readonly text: Hide;
  /** The name of a member; one that the spec has is the spec's own word. */
  readonly name: Hide;
  /** A value as JSON. */
  readonly value: (value: unknown) => string;
  /** The URL of a server; a short secret may be a part of any host or path. */
  readonly server: Hide;
}

const same: Hide = (text) => text;

/** Quotes what contains no secrets. */
export const asReceived: Quote = { text: same, name: same, value: JSON.stringify, server: same };

/** All names in a spec. */
const namesIn = (spec: Json): ReadonlySet<string> => {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (isObject(node)) Object.keys(node).forEach((name) => names.add(name));
    if (typeof node === 'object' && node !== null) Object.values(node).forEach(visit);
  };
  visit(spec);
  return names;
};

/** Quotes what may contain secrets. */
export const quoting = (secrets: readonly string[], spec: Json): Quote => {
  const text = hiderOf(secrets);
  const names = namesIn(spec);
  return {
    text,
    name: (name) => (names.has(name) ? name : text(name)),
    value: (value) => text(JSON.stringify(value)),
    server: hiderOf(secrets.filter(isLong)),
  };
};
