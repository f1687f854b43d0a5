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

/** The hover of an operation with this security, in an API whose other operations take `others`. */
const hover = async (security: object[], others: readonly object[]): Promise<string> => {
  const paths = Object.fromEntries(
    others.map((each, index) => [`/x${index}`, { get: operation(`x.get${index}`, { security: [each] }) }]),
  );
  const files = await renderAcme({ components, paths: { '/invoices': { get: { security } }, ...paths } });
  return /\/\*\*(?:(?!\*\/)[^])*\*\/\n {4}list\(/.exec(files.get('client.ts') ?? '')?.[0] ?? '';
};

const several = [{ key: [] }, { appId: [], appKey: [] }, { basic: [] }];

test.each<[takes: string, security: object[], line: string]>([
  ['one credential', [{ key: [] }], 'Credential: `{ key }`.'],
  ['a pair of keys', [{ appId: [], appKey: [] }], 'Credential: `{ appId, appKey }`.'],
  ['either of two credentials', [{ key: [] }, { basic: [] }], 'Credential: `{ key }` or `{ username, password }`.'],
  ['two flows for one token', [{ implicit: [], code: [] }], 'Credential: `{ implicit }`.'],
  ['one credential or none', [{}, { basic: [] }], 'Credential: `{ username, password }` or none.'],
  ['no credential', [], 'Credential: none.'],
])('the hover of an operation that takes %s says so, if its API has several credentials', async (_, security, line) => {
  expect(await hover(security, several)).toContain(line);
});

test.each<[of: string, security: object[], others: readonly object[]]>([
  ['takes any credential of its API', several, several],
  ['belongs to an API with one credential', [], [{ key: [] }]],
])('the hover of an operation that %s does not mention credentials', async (_, security, others) => {
  const text = await hover(security, others);
  expect(text).toContain('/invoices');
  expect(text).not.toContain('Credential');
});
