import { readCurl, readJson } from './calls.ts';
import type { Span } from './line.ts';
import type { Call, Sample } from './model.ts';
import type { Section } from './section.ts';
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

/** The status that code itself names, behind its fence or in its first line. */
const statusOf = ({ text, info = '' }: Token): string | undefined =>
  /^\s*HTTP\/[\d.]+ ([1-5]\d\d)\b/.exec(text)?.[1] ?? /(?<![\w.])[1-5]\d\d(?![\w.])/.exec(info)?.[0];

/** The body that code shows; undefined for other code. */
export const sampleIn = (token: Token, at: Span, section: Section | undefined): Sample | undefined => {
  const value = readJson(token.text);
  if (value === undefined) return undefined;
  const own = statusOf(token);
  const isRequest = own === undefined && ['request', 'body', 'arguments'].includes(section?.place ?? '');
  const status = own ?? section?.status;
  return { of: isRequest ? 'request' : 'response', value, at, ...(status !== undefined && { status }) };
};
