import type { Problem } from '../../problem.ts';
import { kinds, type PageBlock } from '../notation/ledger.ts';
import { escaped } from '../notation/glob.ts';
import { linesOf } from './locate-row.ts';
import type { Page } from './page.ts';

/** Claims whose figures and names the lines must contain literally. */
const quoted: readonly (readonly [RegExp, (found: RegExpExecArray) => readonly string[]])[] = [
  [/ · (?:default|minimum|maximum|minLength|maxLength|minItems|maxItems) = (.+)$/, ([, value = '']) => [value]],
  [/ · unit = (\w+)$/, ([, unit = '']) => [unit.replace(/s$/, '')]],
  [/ · enum = (.+)$/, ([, values = '']) => values.split('|').map((value) => value.replaceAll('"', ''))],
  [/ · (\d{3})(?: · \w+)? · exists = yes$/, ([, status = '']) => [status]],
];

const wordsOf = (row: string): readonly string[] =>
  quoted.flatMap(([form, words]) => {
    const found = form.exec(row);
    return found ? words(found) : [];
  });

/** Whether a text contains a word; a unit may also be the last part of a name, as in `totalCents`. */
const says = (text: string, word: string, row: string): boolean =>
  new RegExp(`(?<![\\w.])${escaped(word)}`, 'i').test(text) ||
  (/ · unit = \w+$/.test(row) &&
    new RegExp(`[a-z0-9](?:_${word}|${word.charAt(0).toUpperCase()}${word.slice(1)})s?(?![A-Za-z])`).test(text));

const plain = (text: string): string => text.replace(/(?<=\d)[,_](?=\d{3})/g, '');

/** Reports blocks in other words that contain rows of the page too, or figures and names that are not in their lines. */
export const wordsAstray = (block: PageBlock, words: string, page: Page): Problem[] => {
  const at = `"${block.under}", lines ${block.lines}`;
  const other = kinds.find((kind) => kind !== 'claims' && block[kind] !== undefined);
  if (other !== undefined || (block.nodes !== undefined && block.claims !== undefined)) {
    const message = `what a block says in other words stands alone. Put its ${other ?? 'claims'} into a block of their own.`;
    return [{ at, message, key: other ?? 'claims' }];
  }
  const lines = linesOf(block.lines, page).map((line) => page[line - 1]);
  const ends = [lines[0], lines.at(-1)].some((line) => line?.hash === '-');
  const blank = ends
    ? [
        {
          kind: 'misplaced' as const,
          at,
          message: 'the span begins or ends with a blank line. Leave that out.',
          key: 'lines',
        },
      ]
    : [];
  if (lines.some((line) => line?.text === undefined)) return blank;
  const text = plain(lines.map((line) => line?.text ?? '').join(' '));
  const lost = words.split('\n').flatMap((row) => {
    const word = wordsOf(row.trim()).find((each) => !says(text, each, row.trim()));
    const message = `"${row.trim()}" is in other words, but its lines do not have "${word}". Take the figures and names of the page.`;
    return word === undefined ? [] : [{ at, message, key: 'lines' }];
  });
  return [...blank, ...lost];
};
