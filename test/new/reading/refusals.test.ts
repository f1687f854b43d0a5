import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writePages } from '../../../scripts/new/page/folder.ts';
import { temporaryFolder } from '../../temporary.ts';

const written = async (text: string): Promise<readonly string[]> => {
  const folder = await temporaryFolder();
  const [specs, source] = [join(folder, 'specs'), join(folder, 'page.md')];
  await mkdir(specs);
  await writeFile(source, text);
  await writePages(specs, { api: 'invented', sources: [source], today: '2026-11-20' });
  return readdir(specs);
};

test.each([
  ['YAML', '# Plans\n\n````yaml /openapi.json get /v1/plans\nopenapi: 3.1.0\ninfo:\n  title: Invented\n````\n'],
  ['JSON', '# Plans\n\n```json\n{"openapi":"3.0.3","info":{"title":"Invented"},"paths":{}}\n```\n'],
])('a page that holds its OpenAPI document as %s says to give that', async (_, text) => {
  await expect(written(text)).rejects.toThrow(
    /page\.md holds an OpenAPI document: save the document in a separate file, and pass it with --openapi/,
  );
});

test('an amount in cents whose type the page leaves out is read without its unit', async () => {
  const table = '| Name | Type | Notes |\n|---|---|---|\n| amount | | In cents. |\n';
  expect(await written(`# Plans\n\nGET /v1/plans\n\n### Response\n\n${table}`)).toEqual(['invented']);
});

test('a list whose members cannot be told has no pager', async () => {
  const text =
    '# Plans\n\nGET /v1/plans\n\nQuery\noffset integer\nlimit integer\n\nResponse\nplans array of objects\nid string\ntotal integer\n';
  expect(await written(text)).toEqual(['invented']);
});
