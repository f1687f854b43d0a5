import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writePages } from '../../../scripts/new/page/folder.ts';
import { temporaryFolder } from '../../temporary.ts';

/** The spec of a page. */
const specOf = async (text: string): Promise<string> => {
  const folder = await temporaryFolder();
  const [specs, source] = [join(folder, 'specs'), join(folder, 'page.md')];
  await mkdir(specs);
  await writeFile(source, text);
  await writePages(specs, { api: 'invented', sources: [source], today: '2026-11-20' });
  return readFile(join(specs, 'invented', 'openapi.yaml'), 'utf8');
};

test.each([
  ['YAML', '# Plans\n\n````yaml /openapi.json get /v1/plans\nopenapi: 3.1.0\ninfo:\n  title: Invented\n````\n'],
  ['JSON', '# Plans\n\n```json\n{"openapi":"3.0.3","info":{"title":"Invented"},"paths":{}}\n```\n'],
])('refuses a page that contains an OpenAPI document as %s, and says how to pass it', async (_, text) => {
  await expect(specOf(text)).rejects.toThrow(
    /page\.md holds an OpenAPI document: save the document in a separate file, and pass it with --openapi/,
  );
});

test('reads an amount in cents that has no type without its unit', async () => {
  const table = '| Name | Type | Notes |\n|---|---|---|\n| amount | | In cents. |\n';
  const spec = await specOf(`# Plans\n\nGET /v1/plans\n\n### Response\n\n${table}`);
  expect(spec).toContain('amount: {}');
  expect(spec).not.toContain('x-unit');
});

test('writes no pager for a list whose members are unclear', async () => {
  const text =
    '# Plans\n\nGET /v1/plans\n\nQuery\noffset integer\nlimit integer\n\nResponse\nplans array of objects\nid string\ntotal integer\n';
  const spec = await specOf(text);
  expect(spec).toContain('operationId: plans.list');
  expect(spec).not.toContain('x-pager');
});
