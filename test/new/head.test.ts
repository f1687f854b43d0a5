import { expect, test } from 'vitest';
import { pageSource } from '../../scripts/new/page/folder.ts';
import { headOf } from '../../scripts/new/page/head.ts';

const page = (...head: readonly string[]): string =>
  `<!doctype html><html><head>${head.join('')}</head><body><p>GET /v1/plans</p></body></html>`;

const canonical = '<link rel="canonical" href="https://docs.acme.example/billing/plans">';
const site = '<meta property="og:site_name" content=" Acme Docs ">';

test.each([
  [
    'a canonical URL and a site name is cited with both',
    [canonical, site],
    'https://docs.acme.example/billing/plans',
    'Acme Docs',
  ],
  [
    'only a canonical URL is cited with it and its host',
    [canonical],
    'https://docs.acme.example/billing/plans',
    'docs.acme.example',
  ],
  [
    'only the URL of its preview is cited with it and its host',
    ['<meta property="og:url" content="https://docs.acme.example/plans">'],
    'https://docs.acme.example/plans',
    'docs.acme.example',
  ],
  [
    'only a canonical URL over plain http is cited with placeholders',
    [canonical.replace('https', 'http')],
    'https://unknown.invalid/plans',
    'the vendor',
  ],
  ['only a site name is cited with it and a placeholder URL', [site], 'https://unknown.invalid/plans', 'Acme Docs'],
  ['neither is cited with placeholders', [], 'https://unknown.invalid/plans', 'the vendor'],
])('a saved page whose head has %s', (_, head, url, publisher) => {
  const read = { source: 'plans.html', head: headOf(page(...head)), lines: [] };
  expect(pageSource(read, '2026-11-28', 'plans')).toMatchObject({ url, publisher });
});

test('a fetched page is cited with its own URL and the site name of its head', () => {
  const read = { source: 'https://docs.acme.example/v2/plans', head: headOf(page(canonical, site)), lines: [] };
  expect(pageSource(read, '2026-11-28')).toMatchObject({ url: read.source, publisher: 'Acme Docs' });
});
