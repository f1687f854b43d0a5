import { expect, test } from 'vitest';
import { pageSource } from '../../scripts/new/page/folder.ts';
import { headOf } from '../../scripts/new/page/head.ts';

const page = (...head: readonly string[]): string =>
  `<!doctype html><html><head>${head.join('')}</head><body><p>GET /v1/plans</p></body></html>`;

const canonical = '<link rel="canonical" href="https://docs.acme.example/billing/plans">';
const site = '<meta property="og:site_name" content=" Acme Docs ">';

test.each([
  ['an address and a name', [canonical, site], 'https://docs.acme.example/billing/plans', 'Acme Docs'],
  ['an address alone', [canonical], 'https://docs.acme.example/billing/plans', 'docs.acme.example'],
  [
    'the address of its preview',
    ['<meta property="og:url" content="https://docs.acme.example/plans">'],
    'https://docs.acme.example/plans',
    'docs.acme.example',
  ],
  ['an address over plain http', [canonical.replace('https', 'http')], 'https://unknown.invalid/plans', 'the vendor'],
  ['a name alone', [site], 'https://unknown.invalid/plans', 'Acme Docs'],
  ['nothing', [], 'https://unknown.invalid/plans', 'the vendor'],
])('a saved page whose head has %s is cited by it', (_, head, url, publisher) => {
  const read = { source: 'plans.html', head: headOf(page(...head)), lines: [] };
  expect(pageSource(read, '2026-11-28', 'plans')).toMatchObject({ url, publisher });
});

test('a page that came from a URL is cited by that', () => {
  const read = { source: 'https://docs.acme.example/v2/plans', head: headOf(page(canonical, site)), lines: [] };
  expect(pageSource(read, '2026-11-28')).toMatchObject({ url: read.source, publisher: 'Acme Docs' });
});
