import { isCallOf, printedIn } from './code-operations.ts';
import { plainText } from './markdown.ts';
import { partsOfText } from './text-line.ts';
import type { Token } from './token.ts';

type Label = 'method' | 'path';

const LABELS: Readonly<Record<Label, string>> = {
  method: '(?:http )?(?:method|verb)',
  path: '(?:request |api |endpoint )?(?:url|uri|path|endpoint|address|route)',
};
const METHOD = /^(?:GET|POST|PUT|PATCH|DELETE)$/i;

/** How far a label may be from the other one of its operation, in tokens. */
const NEAR = 4;

/** A label with its value, as the cells of a row or words around a colon. */
type Labelled = readonly [label: Label, value: string];

const isPath = (text: string): boolean => partsOfText(text)[0]?.role === 'path';

const labelled = (label: string, value: string): Labelled[] => {
  const text = plainText(value);
  return (['method', 'path'] as const).flatMap((each) => {
    const isValue = each === 'method' ? METHOD.test(text) : isPath(text);
    return isValue && new RegExp(`^${LABELS[each]}$`, 'i').test(plainText(label).trim()) ? [[each, text] as const] : [];
  });
};

const ANY = new RegExp(`(?:^|\\s)(${LABELS.method}|${LABELS.path})\\s*:\\s*(\\S+)`, 'gi');

/** What a token says behind labels: a row of two cells, or a line of nothing but labels with values. */
const labelsIn = ({ role, text, cells = [] }: Token): readonly Labelled[] => {
  if (role === 'row') return cells.length === 2 ? labelled(cells[0] ?? '', cells[1] ?? '') : [];
  if (role !== 'note') return [];
  const words = text.replace(/^[-*•+]\s+/, '').replace(/\*\*/g, '');
  const found = [...words.matchAll(ANY)];
  const rest = found.reduce((left, [whole]) => left.replace(whole, ''), words);
  return rest.trim() === '' ? found.flatMap(([, label = '', value = '']) => labelled(label, value)) : [];
};

/** Some pages have the method and the path of an operation behind labels, in a table or on lines, either of them first; a call of an operation that they print is none. */
export const withLabelledOperations = (tokens: readonly Token[]): Token[] => {
  const all = tokens.flatMap((token, index) =>
    labelsIn(token).map(([label, value]) => ({ label, value, index, token })),
  );
  const [printed, pairs] = [printedIn(tokens), new Map<number, readonly Token[]>()];
  for (let at = 0; at + 1 < all.length; at++) {
    const [one, other] = all.slice(at, at + 2);
    if (!one || !other || one.label === other.label || other.index - one.index > NEAR) continue;
    const [method = '', path = ''] = one.label === 'method' ? [one.value, other.value] : [other.value, one.value];
    if (printed.some((each) => isCallOf({ method: method.toUpperCase(), path }, each))) continue;
    const lines = { depth: 0, from: one.token.from, to: other.token.to };
    pairs.set(one.index, [
      { ...lines, role: 'method', text: method },
      { ...lines, role: 'path', text: path },
    ]);
    if (other.index !== one.index) pairs.set(other.index, []);
    at += 1;
  }
  return tokens.flatMap((token, index) => pairs.get(index) ?? [token]);
};
