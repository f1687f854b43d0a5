import type { MarkedToken, Token } from 'marked';
import type { Section } from './article.ts';

/** The id of a heading, as on GitHub, so that links work in both places. */
export const idOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const wordsOf = (token: MarkedToken): string => {
  if (token.type === 'code') return '';
  if (token.type === 'list') return token.items.map(({ tokens }) => plain(tokens)).join(' ');
  if (token.type === 'table')
    return [token.header, ...token.rows]
      .flat()
      .map(({ tokens }) => plain(tokens))
      .join(' ');
  if ('tokens' in token && token.tokens) return plain(token.tokens);
  return 'text' in token ? token.text : ' ';
};

/** The plain text of tokens, without code blocks. */
export const plain = (tokens: readonly Token[]): string =>
  (tokens as MarkedToken[]).map(wordsOf).join('').replaceAll(/\s+/g, ' ');

const plainly = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The sections of a text, one per heading. */
export const sectionsOf = (tokens: readonly MarkedToken[]): Section[] =>
  tokens.flatMap((token, index) => {
    if (token.type !== 'heading') return [];
    const after = tokens.slice(index + 1);
    const end = after.findIndex(({ type }) => type === 'heading');
    const own = end === -1 ? after : after.slice(0, end);
    const table = own.findIndex(({ type }) => type === 'table');
    const words = (of: readonly MarkedToken[]): string => plainly(of.map(wordsOf).join(' '));
    return [
      {
        id: idOf(token.text),
        title: plain(token.tokens),
        level: token.depth,
        lead: words(table === -1 ? own : own.slice(0, table)),
        text: words(own),
      },
    ];
  });
