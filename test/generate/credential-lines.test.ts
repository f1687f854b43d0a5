import { expect, test } from 'vitest';
import { operation, renderAcme } from './acme.ts';

const scheme = { type: 'apiKey', in: 'header' };
const components = {
  securitySchemes: {
    basic: { type: 'http', scheme: 'basic' },
    appId: { ...scheme, name: 'X-App-Id' },
    implicit: { type: 'oauth2', flows: {} },
    code: { type: 'oauth2', flows: {} },
    appKey: { type: 'apiKey', in: 'query', name: 'app_key' },
  },
};

/** The hover of an operation among others of which one takes a key, one a pair of keys and one a name with a password. */
const hover = async (security: object[], others: readonly object[]): Promise<string> => {
  const paths = Object.fromEntries(
    others.map((each, index) => [`/x${index}`, { get: operation(`x.get${index}`, { security: [each] }) }]),
  );
  const files = await renderAcme({ components, paths: { '/invoices': { get: { security } }, ...paths } });
  return /\/\*\*(?:(?!\*\/)[^])*\*\/\n {4}list\(/.exec(files.get('client.ts') ?? '')?.[0] ?? '';
};

const several = [{ key: [] }, { appId: [], appKey: [] }, { basic: [] }];

test.each<[takes: string, security: object[], line: string]>([
  ['one', [{ key: [] }], 'Credential: `{ key }`.'],
  ['a pair of keys', [{ appId: [], appKey: [] }], 'Credential: `{ appId, appKey }`.'],
  ['either of two', [{ key: [] }, { basic: [] }], 'Credential: `{ key }` or `{ username, password }`.'],
  ['two flows for one token', [{ implicit: [], code: [] }], 'Credential: `{ implicit }`.'],
  ['one, or none at all', [{}, { basic: [] }], 'Credential: `{ username, password }` or none.'],
  ['none', [], 'Credential: none.'],
])('of several credentials, an operation that takes %s says so on hover', async (_, security, line) => {
  expect(await hover(security, several)).toContain(line);
});

test.each<[of: string, security: object[], others: readonly object[]]>([
  ['takes any credential of its API', several, several],
  ['has an API with one credential', [], [{ key: [] }]],
])('an operation that %s says nothing of it on hover', async (_, security, others) => {
  const text = await hover(security, others);
  expect(text).toContain('/invoices');
  expect(text).not.toContain('Credential');
});
