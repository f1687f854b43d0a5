import { wordsAstray } from '../../scripts/ledger/page/other-words.ts';
import { pageFromText } from '../../scripts/ledger/page/page.ts';

/** The problems of claims that state these lines in other words. */
export const faults = (rows: string, lines: readonly string[]): string =>
  wordsAstray({ under: 'Lines', lines: `1-${lines.length}` }, rows, pageFromText(lines.join('\n')))
    .map(({ message }) => message)
    .join('\n');
