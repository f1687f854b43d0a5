import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allow, allowanceOf } from '../../scripts/change/diff/allow.ts';
import { changesBetween } from '../../scripts/change/diff/change.ts';
import { checkCode } from '../../scripts/change/diff/code/check.ts';
import { readFolder } from '../../scripts/change/diff/read/edition.ts';
import { codeReport } from '../../scripts/change/diff/report/code.ts';
import { factsOf } from '../../scripts/change/diff/report/facts.ts';
import { markdownReport } from '../../scripts/change/diff/report/markdown.ts';
import { textReport } from '../../scripts/change/diff/report/text.ts';
import { judgePage } from '../../scripts/change/page-command.ts';
import { render } from '../../scripts/client/render.ts';
import { replaceFiles } from '../../scripts/files.ts';
import { readSpec } from '../../scripts/spec/read/read.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const clientIn = async (specs: string, api: string) => {
  const files = await render(await readSpec(specs, api), () => undefined);
  return new Map([...files].map(([name, text]) => [`${api}/${name}`, text]));
};

/** A project in a folder: changes its files, and returns the output of each command. */
export const workplaceOf = async (folder: string, api: string) => {
  const [specs, old] = [join(folder, 'specs'), join(folder, 'old')];
  const place = (file: string): string => join(specs, api, file);
  const named = (text: string): string => text.replaceAll(`${folder}/`, '').replaceAll(folder, '');
  const changes = async () => {
    const [one, other] = await Promise.all([old, specs].map(readFolder));
    if (!one || !other) throw new Error('There is no folder to compare.');
    return changesBetween(one, other);
  };
  await mkdir(join(specs, api), { recursive: true });
  return {
    specs,
    write: (file: string, text: string) => writeFile(place(file), text),
    /** Applies a diff to a file. */
    edit: async (file: string, diff: string) =>
      writeFile(place(file), patched(await readFile(place(file), 'utf8'), diff)),
    keepOld: () => cp(specs, old, { recursive: true }),
    page: async () => {
      const { report, conclusion, files } = await judgePage(specs, api, place('page.txt'), false);
      await replaceFiles(files);
      return named(report === '' ? conclusion : `${report}\n\n${conclusion}`);
    },
    diff: async (...allowed: readonly string[]) => {
      const found = allow(await changes(), allowed.map(allowanceOf));
      return named(textReport(found, await factsOf(found, old, specs)));
    },
    entry: async () => markdownReport(await changes()),
    code: async (program: string) => {
      const [mine, files] = [join(folder, 'src'), 'src/charges.ts'];
      await mkdir(mine, { recursive: true });
      await writeFile(join(folder, files), program);
      return named(
        codeReport(
          './src',
          checkCode(mine, await changes(), { root, old: await clientIn(old, api), now: await clientIn(specs, api) }),
        ),
      );
    },
  };
};

/** Applies a diff without line numbers; each group of its lines must occur exactly once in the text. */
export function patched(text: string, diff: string): string {
  const groups = diff.trimEnd().split('\n…\n');
  return groups.reduce((whole, group) => {
    const lines = group.split('\n');
    const side = (sign: '-' | '+'): string =>
      lines.flatMap((line) => (line.startsWith(sign) || line.startsWith(' ') ? [`${line.slice(1)}\n`] : [])).join('');
    if (whole.split(side('-')).length !== 2) throw new Error(`The text has not once:\n${side('-')}`);
    return whole.replace(side('-'), () => side('+'));
  }, text);
}
