import { readCurl, readJson } from './calls.ts';
import type { Span } from './line.ts';
import type { Call, Sample, Status } from './model.ts';
import { REQUEST_LINE, type Section } from '../../ledger/page/section-headings.ts';
import type { Token } from './token.ts';

/** The location of the body in a command. */
const sentIn = (text: string, at: Span): { readonly sent?: Span } => {
  const line = text.split('\n').findIndex((each) => /(?:^|\s)(?:-d|--data\S*|--json)\s/.test(each));
  return line < 0 ? {} : { sent: { ...at, from: at.from + line } };
};

/** The call in code; undefined for other code. */
export const callIn = ({ text }: Token, at: Span): Call | undefined => {
  const call = readCurl(text);
  return call && { ...call, at, ...sentIn(text, at) };
};

/** The status that code itself names, in its first line or behind its fence, which is the line above. */
export const statusIn = ({ text, info = '' }: Token, at: Span): Status | undefined => {
  const inside = /^\s*HTTP\/[\d.]+ ([1-5]\d\d)\b/.exec(text)?.[1];
  const above = /(?<![\w.])[1-5]\d\d(?![\w.])/.exec(info)?.[0];
  const line = inside === undefined ? at.from - 1 : at.from;
  const code = inside ?? above;
  return code === undefined ? undefined : { code, at: { ...at, from: line, to: line }, row: '' };
};

/** The body that code shows; undefined for other code. */
export const sampleIn = (
  token: Token,
  at: Span,
  section: Section | undefined,
  method: string | undefined,
): Sample | undefined => {
  const value = readJson(token.text);
  if (value === undefined) return undefined;
  const isSent = REQUEST_LINE.test(token.text.trim().split('\n', 1)[0] ?? '');
  const own = isSent ? undefined : statusIn(token, at)?.code;
  // No GET sends a body.
  const isRequest =
    isSent ||
    (own === undefined && method !== 'GET' && ['request', 'body', 'arguments'].includes(section?.place ?? ''));
  const status = isRequest ? undefined : (own ?? section?.status);
  return { of: isRequest ? 'request' : 'response', value, at, ...(status !== undefined && { status }) };
};
