import { Refusal } from '../refusal.ts';
import type { YamlFile } from '../spec/read/yaml.ts';
import { pageOfBlock, type Ledger } from './notation/ledger.ts';
import type { Pages } from './page/page.ts';

/** What is wrong with a span of a page of so many lines; `undefined` if nothing is. */
const faultOf = (span: string, length: number, page: string): string | undefined => {
  const [first = 0, last = first] = span.split('-').map(Number);
  if (last < first) return 'ends before it begins';
  return first < 1 || last > length ? `leaves the page${page}, which has ${length} lines` : undefined;
};

/** Refuses a ledger with a span that ends before it begins, or beyond the end of its page, or of the longer one in `longest`. */
export const checkSpans = (ledger: Ledger, { file, lineOf }: YamlFile, pages: Pages, longest: Pages): void => {
  const all = [
    ...ledger.facts.map((block, index) => ({ block, path: ['facts', index, 'lines'] })),
    ...(ledger.waived ?? []).map((block, index) => ({ block, path: ['waived', index, 'lines'] })),
  ];
  for (const { block, path } of all) {
    const [key, { lines }] = [pageOfBlock(block), block];
    const length = Math.max(pages.get(key)?.length ?? 0, longest.get(key)?.length ?? 0);
    const named = block.page === undefined ? '' : ` ${key}`;
    for (const span of String(lines).split(', ')) {
      const fault = faultOf(span, length, named);
      if (fault !== undefined)
        throw new Refusal(`${file}:${lineOf(path)}`, `the span ${span} ${fault}`, 'fix the span');
    }
  }
};
