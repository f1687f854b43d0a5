import { afterEach, expect, test, vi } from 'vitest';
import type { Place } from '../../scripts/spec/nodes.ts';

// Links lead to the `homepage` of package.json; without one, nothing is published.

/** The modules of a package with this homepage. */
const modulesWith = async (homepage?: string) => {
  vi.doMock('../../package.json', () => ({ default: homepage === undefined ? {} : { homepage } }));
  return {
    ...(await import('../../scripts/docs-address.ts')),
    ...(await import('../../scripts/site/docs/security-notes.ts')),
  };
};

afterEach(() => {
  vi.doUnmock('../../package.json');
  vi.resetModules();
});

const token: Place = { kind: 'securityScheme', node: { type: 'http', scheme: 'bearer' }, pointer: '#' };

test.each(['https://docs.test/acme/', 'https://docs.test/acme'])('links lead to the homepage %s', async (homepage) => {
  const { docsOfOperation, documentationLink, feedId, howToSend } = await modulesWith(homepage);
  expect(documentationLink(docsOfOperation('kiln', 'bill.get'))).toBe(
    '[Documentation](https://docs.test/acme/kiln/bill.get.html)',
  );
  expect(feedId('changes.html')).toBe('https://docs.test/acme/changes.html');
  expect(howToSend(token).join()).toContain('[Authentication](https://docs.test/acme/guides/authentication.html)');
});

test('without a homepage there is no link', async () => {
  const { docsOfApi, docsOfType, documentationLink, feedId, howToSend } = await modulesWith();
  expect(documentationLink(docsOfApi('kiln'))).toBe('');
  expect(documentationLink(docsOfType('kiln', 'Bill'))).toBe('');
  expect(feedId('changes.html')).toBe('urn:docs:changes.html');
  expect(howToSend(token)).toEqual([expect.stringContaining(' Authentication has what the vendor')]);
});
