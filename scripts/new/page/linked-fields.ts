import type { Line } from './line.ts';
import type { Token } from './token.ts';
import { isType } from '../../ledger/page/type-words.ts';

const textAt = (lines: readonly Line[], at: number): string => lines[at]?.text.trim() ?? '';

/** Whether a field begins at a line: the words of its link stand below its name, as in text copied from Scalar. */
const beginsAt = (lines: readonly Line[], at: number): boolean =>
  textAt(lines, at) !== '' && textAt(lines, at + 1) === `Copy link to ${textAt(lines, at)}`;

const LABEL = /^(?:min|max|min(?:imum)? length|max(?:imum)? length|default|format):$/i;

/** The end of what a page states about a field. */
const endsAt = (lines: readonly Line[], at: number): boolean =>
  at >= lines.length || textAt(lines, at) === '' || /^Show Child/.test(textAt(lines, at)) || beginsAt(lines, at);

/** The token of a line, or of a label with the value below it. */
const tokenAt = (lines: readonly Line[], at: number): Token => {
  const text = textAt(lines, at);
  const [from, flat] = [lines[at]?.number ?? 0, true as const];
  const place = { depth: 0, from, to: from, flat };
  if (LABEL.test(text)) return { ...place, role: 'note', text: `${text} ${textAt(lines, at + 1)}`, to: from + 1 };
  if (/^required$/i.test(text)) return { ...place, role: 'required', text };
  return { ...place, role: isType(text) && text !== 'enum' ? 'type' : 'note', text };
};

/** The values of an enum, one on each line below its label. */
const valuesAt = (lines: readonly Line[], at: number): readonly Token[] => {
  let next = at;
  while (/^[\w.:-]+$/.test(textAt(lines, next)) && !endsAt(lines, next)) next++;
  const values = lines.slice(at, next).map(({ text }) => text.trim());
  const [first, last] = [lines[at]?.number ?? 0, lines[next - 1]?.number ?? 0];
  return values.length < 2 ? [] : [{ role: 'values', text: values.join(', '), depth: 0, from: first, to: last }];
};

/** A field whose words are each on a separate line. */
export const linkedField = (
  lines: readonly Line[],
  at: number,
): { readonly tokens: readonly Token[]; readonly next: number } | undefined => {
  if (!beginsAt(lines, at)) return undefined;
  const tokens: Token[] = [{ ...tokenAt(lines, at), role: 'name' }];
  let next = at + 2;
  while (!endsAt(lines, next)) {
    const token = tokenAt(lines, next);
    if (!/^Type:$/.test(token.text)) tokens.push(token);
    next += 1 + token.to - token.from;
  }
  const values = tokens.some(({ text }) => text === 'enum') ? valuesAt(lines, next + 1) : [];
  return { tokens: [...tokens, ...values], next: next + (values[0] ? 2 + values[0].to - values[0].from : 0) };
};

/** Tokens grouped by operation, using the heading markup that survives in text. */
export const withUnits = (tokens: readonly Token[], lines: readonly Line[]): readonly Token[] => {
  const calls = tokens.filter(
    ({ role }, index) => role === 'method' && /^Request Example for$/i.test(tokens[index - 1]?.text ?? ''),
  );
  const heads = lines.flatMap(({ text, number }) => (/\u200B\s*$/.test(text) ? [number] : []));
  const units = calls.flatMap(({ from }) => heads.findLast((head) => head < from) ?? []);
  if (new Set(units).size < calls.length) return tokens;
  return tokens.map((token) => {
    const unit = heads.findLast((head) => head <= token.from);
    return unit !== undefined && units.includes(unit) ? { ...token, unit } : token;
  });
};
