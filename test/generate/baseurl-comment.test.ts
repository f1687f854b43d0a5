import { expect, test } from 'vitest';
import { renderAcme } from './acme.ts';

test('the descriptor says how a baseUrl ends if the server has no host', async () => {
  const text = (await renderAcme({ servers: [{ url: '/api/v2' }] })).get('index.ts');
  expect(text).toContain('Pass a `baseUrl` that ends with `/api/v2`: the document names no host.');
});
