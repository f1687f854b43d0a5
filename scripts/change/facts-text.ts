import { Refusal } from '../refusal.ts';
import { isNode, isScalar, parseDocument } from 'yaml';
import type { Move } from './spans.ts';

/** The text of a facts.yaml with only the line numbers of moved blocks replaced. */
export const withMoves = (text: string, moves: readonly Move[], file: string): string => {
  const document = parseDocument(text);
  const edits = moves.map(({ part, index, to }) => {
    const node = document.getIn([part, index, 'lines'], true);
    if (!isNode(node) || !isScalar(node) || !node.range)
      throw new Refusal(
        file,
        `does not have the lines of block ${index + 1} as plain text`,
        `set them to ${to} by hand`,
      );
    const [from, end] = node.range;
    const quote = /^['"]/.exec(text.slice(from, end))?.[0] ?? '';
    return { from, end, value: `${quote}${to}${quote}` };
  });
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((before, { from, end, value }) => before.slice(0, from) + value + before.slice(end), text);
};
