import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { command, type Given } from '../command.ts';
import { Refusal, unreadable } from '../refusal.ts';

const help = `
Measures how much of published OpenAPI documents can become a typed client: runs each operation through new, ledger,
generate and the compiler, then makes a sample call to the mock and validates the response.

  npm run census -- FOLDER|FILE              all documents of a folder, or one
  npm run census -- FOLDER|FILE --json       as JSON
  npm run census -- FOLDER|FILE --whole      each document as one spec, instead of one spec for each operation

Keeps no files. Exits with 1 if something is refused.
`;

const filesIn = async (path: string): Promise<string[]> => {
  const found = await stat(path).catch((cause: unknown) => {
    throw unreadable(path, cause);
  });
  if (!found.isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => /\.(ya?ml|json)$/.test(name)).sort();
  if (names.length === 0) throw new Refusal(path, 'contains no document', 'name another folder', { usage: true });
  return names.map((name) => join(path, name));
};

const textOf = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((cause: unknown) => {
    throw unreadable(file, cause);
  });

const run = async ({ values, names }: Given): Promise<number> => {
  const [path] = names;
  if (path === undefined || names.length > 1)
    throw new Refusal('`npm run census`', 'takes one folder or file', 'name it', { usage: true });
  const files = await filesIn(path);
  // Loaded only when needed, because the compiler is large.
  const { casesOf } = await import('../census/judge.ts');
  const { census } = await import('../census/census.ts');
  const { reasonsOf, textReport, totalsOf } = await import('../census/report.ts');
  const cases = (
    await Promise.all(files.map(async (file) => casesOf(file, await textOf(file), values['whole'] === true)))
  ).flat();
  if (cases.length === 0) throw new Refusal(path, 'has no operation', 'name another document', { usage: true });
  const verdicts = [];
  for await (const verdict of census(cases)) {
    verdicts.push(verdict);
    if (process.stderr.isTTY) process.stderr.write(`\r${verdicts.length} of ${cases.length}`);
  }
  if (process.stderr.isTTY) process.stderr.write('\n');
  const report = { documents: totalsOf(verdicts), reasons: reasonsOf(verdicts), operations: verdicts };
  console.log(values['json'] === true ? JSON.stringify(report, null, 2) : textReport(verdicts));
  return verdicts.some(({ reason }) => reason) ? 1 : 0;
};

await command(help, { json: { type: 'boolean' }, whole: { type: 'boolean' } }, run);
