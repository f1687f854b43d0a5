import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judgePage } from '../../scripts/change/page-command.ts';
import { writePages } from '../../scripts/new/page/folder.ts';
import { temporaryFolder } from '../temporary.ts';

const page = `# Tabs

Base URL: https://tabs.example, with Authorization: Bearer KEY.

Tabs are kept for 90 days.

## List tabs

GET /v1/tabs

### Query parameters

| Name | In | Type | Required | Description |
|---|---|---|---|---|
| limit | query | integer | no | Default 20, max 100. |
| state | query | string | yes | One of: open, paid |
| since | query | string<date-time> | no | From when. |

### Response

\`\`\`json
{ "tabs": [{ "id": "t_1" }] }
\`\`\`
`;

/** The problems in the books of a draft after a change of its page. */
const problemsOnce = async (from: string, to: string): Promise<string> => {
  const folder = await temporaryFolder();
  const [source, specs] = [join(folder, 'page.md'), join(folder, 'specs')];
  await mkdir(specs);
  await writeFile(source, page);
  await writePages(specs, { api: 'tabs', sources: [source], today: '2026-11-20' });
  expect(page).toContain(from);
  await writeFile(source, page.replace(from, to));
  const { audit } = await judgePage(specs, 'tabs', source, false);
  return audit.problems.map(({ message }) => message).join('\n');
};

test.each([
  ['a name', '| limit |', '| size |', 'limit · exists = yes'],
  ['a bound', 'max 100', 'max 1000', 'limit · maximum = 100'],
  ['a default', 'Default 20', 'Default 100', 'limit · default = 20'],
  ['a type', '| query | integer |', '| query | string |', 'GET /v1/tabs · limit · '],
  ['a required mark', '| string | yes |', '| string | no |', 'GET /v1/tabs · state · '],
  ['a place', '| state | query |', '| state | header |', 'GET /v1/tabs · state · '],
  ['an enum', 'open, paid', 'open, paid, void', 'state · enum = "open"|"paid"'],
  ['a format', 'string<date-time>', 'string<date>', 'GET /v1/tabs · since · '],
  ['the server', 'https://tabs.example', 'https://api.tabs.example', 'api · server = https://tabs.example'],
])('reports %s that changes on the page, with a claim from it', async (_, from, to, claim) => {
  expect(await problemsOnce(from, to)).toContain(claim);
});

test('reports a change in a line that is waived as a whole, with its new figure', async () => {
  const problems = await problemsOnce('kept for 90 days', 'kept for 30 days');
  expect(problems).toContain('line 5 is waived as a whole, but has changed, and says "30"');
});

test('reports nothing for a waived line that only moved', async () => {
  expect(await problemsOnce('Tabs are kept', '\n\nTabs are kept')).toBe('');
});
