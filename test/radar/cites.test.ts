import { expect, test } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { citeOf } from '../../scripts/change/radar/cite.ts';
import { readBooks } from '../../scripts/ledger/books.ts';
import { apis } from '../specs/nodes.ts';

test.each([
  ['npm acme 1.2.3, src/charges.ts', { kind: 'package', name: 'acme', version: '1.2.3', paths: ['src/charges.ts'] }],
  [
    'npm @acme/sdk 1.2.3-beta.1 (2026-09-25), src/a.ts and src/b, against 1.0.0',
    { kind: 'package', name: '@acme/sdk', version: '1.2.3-beta.1', paths: ['src/a.ts', 'src/b'] },
  ],
  [
    'acme/docs openapi.yaml (getBilling) @ 46d62571 (2026-03-14)',
    { kind: 'repository', repository: 'acme/docs', paths: [{ path: 'openapi.yaml', commit: '46d62571' }] },
  ],
  [
    'acme/docs, pages of api/billing&usage @ 46d62571',
    { kind: 'repository', repository: 'acme/docs', paths: [{ path: 'api/billing&usage', commit: '46d62571' }] },
  ],
  [
    'acme/app a/models.py and b/enum.py @ 15cd2ef6, with c.ts @ 636fb33f',
    {
      kind: 'repository',
      repository: 'acme/app',
      paths: [
        { path: 'a/models.py', commit: '15cd2ef6' },
        { path: 'b/enum.py', commit: '15cd2ef6' },
        { path: 'c.ts', commit: '636fb33f' },
      ],
    },
  ],
  ['acme/docs openapi.json, a later version', { kind: 'none', why: 'its cite names no `path @ commit`' }],
  ['the other page, https://acme.example/a&b, ledger specs/acme', { kind: 'page', url: 'https://acme.example/a&b' }],
  [
    'https://github.com/acme/docs openapi.yaml @ 46d62571',
    { kind: 'repository', repository: 'acme/docs', paths: [{ path: 'openapi.yaml', commit: '46d62571' }] },
  ],
  ['npm acme, src/charges.ts', { kind: 'none', why: 'its cite names no version of the package' }],
  ['npm @acme/sdk 1.2, src/charges.ts', { kind: 'none', why: 'its cite names no version of the package' }],
  [
    'npm acme 1.2.3, src/a.ts, and npm other 2.0.0, src/b.ts',
    { kind: 'none', why: 'its cite names two packages; give each its own source' },
  ],
  ['a letter of the vendor', { kind: 'none', why: 'its cite names no package, repository or page' }],
])('parses the cite "%s"', (text, cite) => {
  expect(citeOf(text)).toEqual(cite);
});

test.each([
  ['gitlab.com/acme/docs', 'gitlab.com'],
  ['https://codeberg.org/acme/docs', 'codeberg.org'],
  ['git.acme.example:8443/group/team/docs', 'git.acme.example:8443'],
  ['https://gitlab.com/acme/docs.git', 'gitlab.com'],
])('a cite of %s is not followed, and the reason names its host', (repository, host) => {
  const why = `its repository is at ${host}, and only GitHub is supported`;
  expect(citeOf(`${repository} openapi.yaml @ 46d62571`)).toEqual({ kind: 'none', why });
});

test.each(apis)('every commit and every package that the ledger of %s cites is followed', async (api) => {
  const { ledger } = await readBooks(specsFolder, api);
  for (const { cite } of Object.values(ledger.sources ?? {})) {
    const found = citeOf(cite);
    const commits = [...cite.matchAll(/ @ ([0-9a-f]{7,})/g)].map(([, commit]) => commit);
    const followed = found.kind === 'repository' ? found.paths.map(({ commit }) => commit) : [];
    expect(new Set(followed)).toEqual(new Set(commits));
    if (found.kind === 'package') expect(found.paths).not.toEqual([]);
  }
});
