import type { TestCase, TestModule } from 'vitest/node';
import type { Reporter } from 'vitest/reporters';
import { apiNames, specsFolder } from '../scripts/apis.ts';
import { audit, readBooks, type Audit } from '../scripts/ledger/books.ts';
import type { Standing } from '../scripts/ledger/claim.ts';
import { columns, table, type Columns } from '../scripts/ledger/report.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** The operation × status that a test has reached, as `api · METHOD /path · status`. */
    cell?: string;
  }
}

const isStatus = (node: string): boolean => / · \d{3}$/.test(node);

/** How many statuses of an API have a standing, and how many of them the tests have reached. */
const reachedOf =
  (reached: ReadonlySet<string>, ...standings: readonly Standing[]) =>
  ({ books, closure }: Audit): string => {
    const cells = closure.backed
      .filter(
        ({ claim, standing }) => claim.attribute === 'exists' && isStatus(claim.node) && standings.includes(standing),
      )
      .map(({ claim }) => `${books.api} · ${claim.node}`);
    return `${cells.filter((cell) => reached.has(cell)).length}/${cells.length}`;
  };

const pick = (names: readonly string[]): Columns =>
  Object.fromEntries(names.flatMap((name) => (columns[name] ? [[name, columns[name]] as const] : [])));

/** Closes a whole run with one table of what stands behind the types. */
export default class ClosingTable implements Reporter {
  async onTestRunEnd(modules: readonly TestModule[]): Promise<void> {
    const passed = modules.flatMap((module): TestCase[] => [...module.children.allTests('passed')]);
    const reached = new Set(passed.flatMap((test) => test.meta().cell ?? []));
    if (reached.size === 0) return;
    const audits = await Promise.all(
      (await apiNames(specsFolder)).map(async (api) => audit(await readBooks(specsFolder, api))),
    );
    const shown: Columns = {
      ...pick(['API', 'operations']),
      "page's statuses reached": reachedOf(reached, 'stated', 'sample'),
      'published ones reached': reachedOf(reached, 'published', 'inferred'),
      ...pick(['facts hold', 'overruled', 'stated', 'sample', 'published', 'inferred', 'disputes', 'silences']),
    };
    console.log(`\n${table(audits, shown)}\n`);
  }
}
