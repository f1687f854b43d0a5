import type { Section } from '../../ledger/page/section-headings.ts';
import type { Token } from './token.ts';

/** The token's line that names the media type of a request or response. */
export const mediaIn = (
  { text, role, from }: Token,
  section: Section | undefined,
): { readonly sent: boolean; readonly from: number; readonly to: number } | undefined => {
  const index = text.split('\n').findIndex((line) => /application\/json/i.test(line));
  if (index < 0) return undefined;
  const sent = role === 'code' || ['body', 'request'].includes(section?.place ?? '');
  return { sent, from: from + index, to: from + index };
};
