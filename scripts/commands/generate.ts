import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apiNames, eachOf, specsFolder } from '../apis.ts';
import { chosen, command } from '../command.ts';
import type { Backed } from '../client/evidence.ts';
import { draftWarning } from '../ledger/draft.ts';
import { Refusal } from '../refusal.ts';
import type { SpecFile } from '../spec/read/read.ts';

const help = `
Writes generated/<api>/ from specs/<api>/openapi.yaml, and removes files from generated/ that no spec generates;
then updates the exports of package.json from generated/ and src/,
and reports what has changed for callers since the last release, like npm run diff.

  npm run generate             all APIs
  npm run generate API …       these APIs

If a spec is refused, keeps its generated files, generates the others, and exits with 1.
`;

await command(help, {}, async ({ names }) => {
  const all = chosen(names, await apiNames(specsFolder));
  // Loaded only when needed, because the compiler is large.
  const { backedIn } = await import('../client/evidence.ts');
  const { generate, report } = await import('../client/generate.ts');
  const { editionsOf } = await import('../change/diff/read/edition.ts');
  const { sinceRelease } = await import('../change/diff/report/since.ts');
  const { writeExports } = await import('../client/build/exports.ts');
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const generated = join(root, 'generated');
  const backed = backedIn(specsFolder);
  const specs: SpecFile[] = [];
  const warnings: string[] = [];
  const read = async (api: string): Promise<Backed> => {
    const each = await backed(api);
    specs.push(each.spec);
    warnings.push(...draftWarning(api, each.draft));
    return each;
  };
  const { done, good, refusals } = await eachOf(all, read);
  const since = await sinceRelease(root, specsFolder, editionsOf(specsFolder, specs), all);
  if (good.length === 0) {
    if (since !== undefined) console.log(since);
    throw Refusal.all(refusals);
  }
  const known = new Map(done.map((each) => [each.spec.api, each]));
  const readAgain = async (api: string): Promise<Backed> => known.get(api) ?? backed(api);
  const only = refusals.length === 0 ? names : good;
  const refused = all.filter((api) => !good.includes(api));
  console.log(report(await generate({ specs: specsFolder, generated, read: readAgain }, only), refused));
  for (const { message } of refusals) console.error(message);
  for (const line of warnings) console.error(line);
  if (await writeExports(root)) console.log('wrote the exports of package.json');
  if (since !== undefined) console.log(`\n${since}`);
  return refusals.length > 0 ? 1 : 0;
});
