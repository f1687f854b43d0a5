import { METHOD } from '../../ledger/page/path.ts';
import { calledAs, printedIn, type Named } from './code-operations.ts';
import { plainText } from './markdown.ts';
import { sectionOf } from '../../ledger/page/section-headings.ts';
import { partsOfText } from './text-line.ts';
import type { Token } from './token.ts';

type Label = 'method' | 'path';

const LABELS: Readonly<Record<Label, string>> = {
  method: '(?:http )?(?:method|verb)',
  path: '(?:request |api |endpoint )?(?:url|uri|path|endpoint|address|route)',
};
const IS_METHOD = new RegExp(`^${METHOD}$`, 'i');

/** How far a label may be from the other one of its operation, in tokens. */
const NEAR = 4;

/** A label with its value, as the cells of a row or words around a colon. */
type Labelled = readonly [label: Label, value: string];

const isPath = (text: string): boolean => partsOfText(text)[0]?.role === 'path';

const labelled = (label: string, value: string): Labelled[] => {
  const text = plainText(value);
  return (['method', 'path'] as const).flatMap((each) => {
    const isValue = each === 'method' ? IS_METHOD.test(text) : isPath(text);
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

/** What begins a part about requests that the API sends, be it no heading. */
const SENT_BY_API = /^(?:[\w-]+ )?(?:webhooks?|callbacks?)(?: (?:urls?|endpoints?|requests?|events?))?:?$/i;

/** Whether each token stands below a heading of webhooks; those of the parts of a request go on with it. */
const sentByApi = (tokens: readonly Token[]): boolean[] => {
  let isSent = false;
  return tokens.map(({ role, text }) => {
    if (SENT_BY_API.test(plainText(text))) isSent = true;
    else if (role === 'heading' && sectionOf(text) === undefined) isSent = false;
    return isSent;
  });
};

/** A heading in words for an operation or for something outside the API: what is below it belongs to no other operation. */
const made = (one: Token, other: Token, { method, path }: Named, isSentByApi: boolean): readonly Token[] => {
  const lines = { depth: 0, from: one.from, to: other.to };
  if (isSentByApi) return [{ ...lines, role: 'unread', text: `${path} (${method})` }];
  return [
    { ...lines, role: 'method', text: method },
    { ...lines, role: 'path', text: path },
  ];
};

/** Some pages label the method and path of an operation, in a table or on lines, in either order; a sample call does not count. */
export const withLabelledOperations = (tokens: readonly Token[]): Token[] => {
  const all = tokens.flatMap((token, index) =>
    labelsIn(token).map(([label, value]) => ({ label, value, index, token })),
  );
  const sent = sentByApi(tokens);
  const [printed, pairs] = [calledAs(printedIn(tokens)), new Map<number, readonly Token[]>()];
  for (let at = 0; at + 1 < all.length; at++) {
    const [one, other] = all.slice(at, at + 2);
    if (!one || !other || one.label === other.label || other.index - one.index > NEAR) continue;
    const [method = '', path = ''] = one.label === 'method' ? [one.value, other.value] : [other.value, one.value];
    if (printed({ method: method.toUpperCase(), path })) continue;
    pairs.set(one.index, made(one.token, other.token, { method, path }, sent[one.index] === true));
    if (other.index !== one.index) pairs.set(other.index, []);
    at += 1;
  }
  return tokens.flatMap((token, index) => pairs.get(index) ?? [token]);
};
