import { expect, test } from 'vitest';
import { isObject, type Json } from '../../scripts/spec/json.ts';
import { placesOf } from '../../scripts/spec/nodes.ts';
import { openEnums } from '../../scripts/spec/plain/enums.ts';
import { plainOf } from '../../scripts/spec/plain/plain.ts';
import type { Spec } from '../../scripts/spec/spec.ts';
import { acme } from './acme.ts';
import { judged } from './edits/judged.ts';
import { met } from './server/server.ts';

/** A document in plain form: schemas of requests and responses are separate, and enums of responses are open. */
const plainly = (json: Json): Json => {
  const { spec, refusals }: { spec: unknown; refusals: readonly unknown[] } = plainOf(
    structuredClone(json) as unknown as Spec,
  );
  if (refusals.length > 0 || !isObject(spec)) return json;
  openEnums(placesOf(spec as unknown as Spec));
  return spec;
};

const known = new WeakMap<Json, Json>();

/** The same, cached: most changes start from the example. */
const plain = (json: Json): Json => {
  const found = known.get(json) ?? plainly(json);
  known.set(json, found);
  return found;
};

const open = 'servers here refuse undescribed members, so that they detect removed ones';

/** Rules whose effect on old builds the calls here do not show, with the reason. */
const exceptions: Readonly<Record<string, string>> = {
  'operation-repointed': 'the other operation may respond with the same, or with anything',
  'body-encoding-changed': 'no body here is multipart',
  'request-keyword-changed': 'no server here knows the keyword',
  'request-discriminator-changed': 'no server here reads a discriminator',
  'response-discriminator-changed': 'no client here reads a discriminator',
  'response-media-changed': 'no client here reads what is not JSON',
  'response-media-replaced': 'no client here reads what is not JSON',
  'response-enum-renamed': 'a renamed value can be read, but no code looks for it',
  'request-object-closed': open,
  'request-map-closed': open,
  'request-map-opened': open,
  'response-map-opened': open,
};

/** Single changes of the same kind, where other changes of the rule do show it. */
const exceptional: Readonly<Record<string, string>> = {
  'a file in a request becomes a text': 'no sample here is a file',
  'a list argument must not be empty': 'an empty list is not sent in a query, but may be in a body',
};

test('every exception names a change or a rule of the table', () => {
  const known = judged.flatMap(({ name, rules }) => [name, rules]);
  expect([...Object.keys(exceptions), ...Object.keys(exceptional)].filter((name) => !known.includes(name))).toEqual([]);
});

test('a client of the example works with a server of the example', () => {
  expect(met(plain(acme()), plain(acme()))).toEqual([]);
});

test.each(judged.filter(({ name, rules }) => (exceptions[rules] ?? exceptional[name]) === undefined))(
  'diff reports that old builds break exactly if their calls do: $name',
  ({ old, now, findings }) => {
    const found = met(plain(old), plain(now));
    const said = findings.some(({ wire }) => wire === 'breaks') ? 'breaks' : 'ok';
    expect(found.length > 0 ? 'breaks' : 'ok', found.join('\n')).toBe(said);
  },
);
