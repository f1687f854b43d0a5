import { Refusal } from '../refusal.ts';
import type { YamlFile } from '../spec/read/yaml.ts';
import { pageOfBlock, type Ledger } from './notation/ledger.ts';
import type { Pages } from './page/page.ts';

/** Refuses a ledger with a span beyond the end of its page, or of the longer one in `longest`. */
export const checkSpans = (ledger: Ledger, { file, lineOf }: YamlFile, pages: Pages, longest: Pages): void => {
  const all = [
    ...ledger.facts.map((block, index) => ({ block, path: ['facts', index, 'lines'] })),
    ...(ledger.waived ?? []).map((block, index) => ({ block, path: ['waived', index, 'lines'] })),
  ];
  for (const { block, path } of all) {
    const [key, { lines }] = [pageOfBlock(block), block];
    const length = Math.max(pages.get(key)?.length ?? 0, longest.get(key)?.length ?? 0);
    const beyond = [...String(lines).matchAll(/\d+/g)].map(Number).find((line) => line < 1 || line > length);
    if (beyond !== undefined)
      throw new Refusal(
        `${file}:${lineOf(path)}`,
        `the span ${lines} leaves the page${block.page === undefined ? '' : ` ${key}`}, which has ${length} lines`,
        'fix the span',
      );
  }
};
