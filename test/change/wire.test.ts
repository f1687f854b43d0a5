import { expect, test } from 'vitest';
import { isObject, type Json } from '../../scripts/spec/json.ts';
import { placesOf } from '../../scripts/spec/nodes.ts';
import { openEnums } from '../../scripts/spec/plain/enums.ts';
import { plainOf } from '../../scripts/spec/plain/plain.ts';
import type { Spec } from '../../scripts/spec/spec.ts';
import { acme } from './acme.ts';
import { judged } from './edits/judged.ts';
import { met } from './server/server.ts';

/** A document in its plain form: what a server sends and takes is apart in it, and lists of responses are open. */
const plainly = (json: Json): Json => {
  const { spec, refusals }: { spec: unknown; refusals: readonly unknown[] } = plainOf(
    structuredClone(json) as unknown as Spec,
  );
  if (refusals.length > 0 || !isObject(spec)) return json;
  openEnums(placesOf(spec as unknown as Spec));
  return spec;
};

const known = new WeakMap<Json, Json>();

/** The same, once for a document: most changes are of the example. */
const plain = (json: Json): Json => {
  const found = known.get(json) ?? plainly(json);
  known.set(json, found);
  return found;
};

const open = 'a server here takes no member that it does not describe, which is how one that is gone is noticed';

/** Rules whose answer does not follow from what is sent and read here, with the reason. */
const exceptions: Readonly<Record<string, string>> = {
  'operation-repointed': 'what is at the old place may be the same, and may be anything',
  'body-encoding-changed': 'no body here is written in parts',
  'request-keyword-changed': 'no server here knows the keyword',
  'request-discriminator-changed': 'no server here reads a discriminator',
  'response-discriminator-changed': 'no client here reads a discriminator',
  'response-media-changed': 'no client here reads what is not JSON',
  'response-media-replaced': 'no client here reads what is not JSON',
  'response-enum-renamed': 'what has another name can be read, and is what no code looks for',
  'request-object-closed': open,
  'request-map-closed': open,
  'request-map-opened': open,
  'response-map-opened': open,
};

/** The changes of which the same holds, where others of the same rule can be played. */
const exceptional: Readonly<Record<string, string>> = {
  'a file is a text': 'no sample here is a file',
  'a list has to hold something': 'an empty list is not sent in a query, but may be in a body',
};

test('every exception is one of a change that is promised', () => {
  const known = judged.flatMap(({ name, rules }) => [name, rules]);
  expect([...Object.keys(exceptions), ...Object.keys(exceptional)].filter((name) => !known.includes(name))).toEqual([]);
});

test('an old client works at a server of the example itself', () => {
  expect(met(plain(acme()), plain(acme()))).toEqual([]);
});

test.each(judged.filter(({ name, rules }) => (exceptions[rules] ?? exceptional[name]) === undefined))(
  '$name: what is said of old builds is what they meet',
  ({ old, now, findings }) => {
    const found = met(plain(old), plain(now));
    const said = findings.some(({ wire }) => wire === 'breaks') ? 'breaks' : 'ok';
    expect(found.length > 0 ? 'breaks' : 'ok', found.join('\n')).toBe(said);
  },
);
