import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apiNames, eachOf, specsFolder } from '../apis.ts';
import { chosen, command } from '../command.ts';
import type { Backed } from '../client/evidence.ts';
import { draftWarning } from '../ledger/draft.ts';
import { Refusal } from '../refusal.ts';
import type { SpecFile } from '../spec/read.ts';

const help = `
Writes generated/<api>/ from specs/<api>/openapi.yaml, and removes files from generated/ that no spec generates;
then updates the exports of package.json from generated/ and src/,
and reports the changes for callers since the last release, as npm run diff does.

  npm run generate             all APIs
  npm run generate API …       these APIs

Skips a refused spec and keeps its generated files, generates the others, and exits with 1.
`;

await command(help, {}, async ({ names }) => {
  chosen(names, await apiNames(specsFolder));
  // Loaded only when needed, because the compiler is large.
  const { backedIn } = await import('../client/evidence.ts');
  const { generate, report } = await import('../client/generate.ts');
  const { changesBetween } = await import('../change/diff/change.ts');
  const { briefReport } = await import('../change/diff/report/text.ts');
  const { editionsOf } = await import('../change/diff/read/edition.ts');
  const { release } = await import('../change/diff/sides.ts');
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
  const all = chosen(names, await apiNames(specsFolder));
  const { done, good, refusals } = await eachOf(all, read);
  if (good.length === 0) throw Refusal.all(refusals);
  const known = new Map(done.map((each) => [each.spec.api, each]));
  const readAgain = async (api: string): Promise<Backed> => known.get(api) ?? backed(api);
  const only = refusals.length === 0 ? names : good;
  console.log(report(await generate({ specs: specsFolder, generated, read: readAgain }, only)));
  for (const { message } of refusals) console.error(message);
  for (const line of warnings) console.error(line);
  if (await writeExports(root)) console.log('wrote the exports of package.json');
  const old = await release(root);
  const findings = changesBetween(old, editionsOf(specsFolder, specs), only).flatMap((change) => change.findings);
  if (findings.length > 0) console.log(`\nSince ${old.name}: ${briefReport(findings)}`);
  return refusals.length > 0 ? 1 : 0;
});
