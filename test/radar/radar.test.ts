import { writeFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { meansOf, radar, type Means } from '../../scripts/change/radar/radar.ts';
import { formats, statusOf } from '../../scripts/change/radar/table.ts';
import { judgePage } from '../../scripts/change/page-command.ts';
import { changesAt } from '../../scripts/new/update.ts';
import { readTree } from '../../scripts/files.ts';
import { serve } from '../loopback.ts';
import { acmeFolder, acmePage, type AcmeFolder } from '../ledger/acme-folder.ts';
import { temporaryFolder } from '../temporary.ts';

const old = '1111111111111111111111111111111111111111';
const canary = 'ghp_canary0123456789';

const nobody = 'http://127.0.0.1:9';

/** Means with a package that is as cited, a forge that cannot be reached, and a copy of the page. */
const meansWith = (folder: AcmeFolder, page: string, more: Partial<Means> = {}): Means => ({
  ...meansOf(folder.specs, {
    npm: async () => '{ "dist-tags.latest": "1.2.3", "versions": ["1.2.3"] }',
    forge: { url: nobody, token: canary },
    document: (api, url) => changesAt(folder.specs, api, url),
    progress: () => undefined,
  }),
  judge: async (api) => judgePage(folder.specs, api, await copyOf(page), false),
  ...more,
});

const copyOf = async (page: string): Promise<string> => {
  const file = join(await temporaryFolder(), 'page.txt');
  await writeFile(file, page);
  return file;
};

const row = (seen: Awaited<ReturnType<typeof radar>>, source: string) => seen.find((one) => one.source === source);

test.each([
  ['the same', (page: string) => page, { state: 'as cited', what: 'no line has changed.' }, 0],
  [
    'changed',
    (page: string) => page.replace('limit?: integer', 'limit?: string'),
    { state: 'changed', what: '0 lines new, 0 gone, 1 changed.' },
    1,
  ],
  [
    'another page',
    () => 'Please enable JavaScript.',
    { state: 'not known', what: expect.stringContaining('the response has little of the page') },
    3,
  ],
])('reports a page that is %s, and writes nothing', async (_, edit, look, status) => {
  const folder = await acmeFolder();
  const before = await readTree(folder.specs);
  const seen = await radar(folder.specs, ['acme'], meansWith(folder, edit(acmePage)));
  expect(row(seen, 'page')).toMatchObject(look);
  expect(row(seen, 'sdk')).toMatchObject({ state: 'as cited', cited: 'acme 1.2.3' });
  expect(statusOf(seen)).toBe(status);
  expect(await readTree(folder.specs)).toEqual(before);
});

test('reports a page that cannot be reached, and still checks the other sources', async () => {
  const folder = await acmeFolder();
  const judge: Means['judge'] = (api) => judgePage(folder.specs, api, nobody, false);
  const seen = await radar(folder.specs, ['acme'], meansWith(folder, acmePage, { judge }));
  expect(seen.map(({ source, state, what }) => [source, state, what])).toEqual([
    ['page', 'not known', 'cannot be reached'],
    ['sdk', 'as cited', 'there is no newer version'],
  ]);
  expect(statusOf(seen)).toBe(3);
});

test('asks a forge that cannot be reached only once', async () => {
  const folder = await acmeFolder();
  const text = await folder.read('facts.yaml');
  const more = `sources:\n${['a', 'b'].map((name) => `  ${name}: { name: ${name}, cite: 'acme/app ${name}.ts @ ${old}' }\n`).join('')}`;
  await folder.write('facts.yaml', text.replace('sources:\n', more));
  const lines: string[] = [];
  const progress = (line: string): void => void lines.push(line);
  const seen = await radar(folder.specs, ['acme'], meansWith(folder, acmePage, { progress }));
  expect([row(seen, 'a')?.what, row(seen, 'b')?.what]).toEqual([
    'GitHub cannot be reached',
    'GitHub cannot be reached',
  ]);
  expect(lines).toEqual(['acme: page …', 'acme: a …', 'acme: sdk …']);
});

test('an older version of a package is followed elsewhere if a newer one is cited for the same file', async () => {
  const folder = await acmeFolder();
  const text = await folder.read('facts.yaml');
  await folder.write(
    'facts.yaml',
    text.replace('sources:\n', "sources:\n  older: { name: older, cite: 'npm acme 1.2.0, src/charges.ts' }\n"),
  );
  const seen = await radar(folder.specs, ['acme'], meansWith(folder, acmePage));
  expect(row(seen, 'older')).toMatchObject({ state: 'elsewhere', what: 'sdk cites a newer version' });
});

test('an older version of a package is checked if the newer one is cited for another file', async () => {
  const folder = await acmeFolder();
  const text = await folder.read('facts.yaml');
  await folder.write(
    'facts.yaml',
    text.replace('sources:\n', "sources:\n  older: { name: older, cite: 'npm acme 1.2.0, src/other.ts' }\n"),
  );
  const asked: string[] = [];
  const npm: Means['npm'] = async ([verb = '', ...rest]) => {
    asked.push([verb, ...rest].join(' '));
    return verb === 'view' ? '{ "dist-tags.latest": "1.2.3", "versions": ["1.2.0", "1.2.3"] }' : 'src/other.ts\n';
  };
  const seen = await radar(folder.specs, ['acme'], meansWith(folder, acmePage, { npm }));
  expect(row(seen, 'older')).toMatchObject({ state: 'as cited', newest: '1.2.3' });
  expect(asked).toContainEqual(expect.stringMatching(/^diff --diff=acme@1\.2\.0 .* src\/other\.ts$/));
});

test.each(['1.2.3-beta.1', '1.2.3-rc.10'])(
  'the prerelease %s is followed elsewhere if its release is cited',
  async (version) => {
    const folder = await acmeFolder();
    const text = await folder.read('facts.yaml');
    const before = `sources:\n  before: { name: before, cite: 'npm acme ${version}, src/charges.ts' }\n`;
    await folder.write('facts.yaml', text.replace('sources:\n', before));
    const seen = await radar(folder.specs, ['acme'], meansWith(folder, acmePage));
    expect([row(seen, 'before')?.state, row(seen, 'sdk')?.state]).toEqual(['elsewhere', 'as cited']);
  },
);

test.each([
  ['a page', 'https://acme.example/billing#without-its-query', 'query', 'save the page, and run `npm run ledger'],
  ['a source', 'https://acme.example/b#without-its-query-and-credential', 'query and credential', 'save the page'],
  ['a source', 'http://127.0.0.1:9/b#without-its-query', 'query', 'save the page'],
])(
  '%s whose address is stored without its query is not fetched, and the report says how to check it',
  async (what, url, lack, next) => {
    const folder = await acmeFolder();
    const text = await folder.read('facts.yaml');
    const isPage = what === 'a page';
    await folder.write(
      'facts.yaml',
      isPage
        ? text.replace('url: https://acme.example/billing,', `url: '${url}',`)
        : text.replace('sources:\n', `sources:\n  own: { name: own, cite: '${url}' }\n`),
    );
    const asked: string[] = [];
    const judge: Means['judge'] = async (_, address) => {
      asked.push(address);
      return { differs: 'not', headline: '' };
    };
    const seen = await radar(folder.specs, ['acme'], meansWith(folder, acmePage, { judge }));
    const look = row(seen, isPage ? 'page' : 'own');
    expect(look?.what).toContain(`its address is stored without its ${lack}: ${next}`);
    expect(look?.state).toBe('not known');
    expect(asked).not.toContain(url);
    expect(statusOf(seen)).toBe(3);
  },
);

test.each(Object.entries(formats))(
  'the report as %s counts sources by state, lists changed ones first, and has no token',
  async (_, print) => {
    const folder = await acmeFolder();
    const text = await folder.read('facts.yaml');
    const app = `sources:\n  app: { name: app, cite: 'acme/app a.ts @ ${old}' }\n`;
    await folder.write('facts.yaml', text.replace('sources:\n', app));
    const tokens: (string | undefined)[] = [];
    // Repeats the token wherever a response can.
    const url = await serve(({ headers: { authorization } }, response) => {
      tokens.push(authorization);
      response.writeHead(403, String(authorization), { 'x-echo': String(authorization) }).end(authorization);
    });
    const means = meansWith(folder, `${acmePage}\nnew_field: string`, { forge: { url, token: canary } });
    const seen = await radar(folder.specs, ['acme'], means);
    const report = print([...seen].reverse());
    expect(tokens).toEqual([`Bearer ${canary}`]);
    expect(report).toContain('3 sources: 1 changed, 1 as cited, 1 not known, 0 followed elsewhere.');
    const listed = [...report.matchAll(/^(?:\| )?acme\W+(\w+)/gm)].map(([, source]) => source);
    expect(listed).toEqual(['page', 'app', 'sdk']);
    // Markdown escapes the rest of the token.
    expect(report).not.toContain('canary');
  },
);

test('the Markdown table escapes the text of a source', () => {
  const wild = {
    api: 'acme',
    source: 's',
    cited: '',
    newest: '',
    state: 'changed',
    what: '<b>|@all [x](y) `z`',
  } as const;
  expect(formats.markdown([wild])).toContain(String.raw`\<b\>\|\@all \[x\](y) \`z\``);
});

test('the workflow runs `npm run radar` on a schedule', async () => {
  const workflow = await readFile(new URL('../../.github/workflows/radar.yml', import.meta.url), 'utf8');
  expect(workflow).toContain('npm run --silent radar -- --format markdown');
  expect(workflow).toContain('schedule:');
});
