import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { docsLink, docsOfApi, documentationLink, feedId, homeOf } from '../../scripts/docs-address.ts';
import { howToSend } from '../../scripts/site/docs/security-notes.ts';

// Links lead to the `homepage` of package.json; without one, nothing is published.

test.each([
  ['https://docs.test/acme/', 'https://docs.test/acme/'],
  ['https://docs.test/acme', 'https://docs.test/acme/'],
])('the documentation at the homepage %s is below %s', (homepage, home) => {
  expect(homeOf({ homepage })).toBe(home);
});

test('links lead to the homepage of this package', () => {
  const home = homeOf(manifest);
  expect(docsOfApi('kiln')).toBe(`${home}kiln.html`);
  expect(documentationLink(docsOfApi('kiln'))).toBe(`[Documentation](${home}kiln.html)`);
  expect(feedId('changes.html')).toBe(`${home}changes.html`);
  expect(
    howToSend({ kind: 'securityScheme', node: { type: 'http', scheme: 'bearer' }, pointer: '#' }).join(),
  ).toContain(`[Authentication](${home}guides/authentication.html)`);
});

test('without a homepage there is no link', () => {
  const home = homeOf({});
  expect(home).toBe('');
  expect(docsLink('Authentication', 'guides/authentication.html', home)).toBe('Authentication');
  expect(documentationLink('kiln.html', home)).toBe('');
  expect(feedId('changes.html', home)).toBe('urn:docs:changes.html');
});
