import { parse, type ParsedToken, type ParseOptions, type TokenType } from 'sugar-high/core';
import { lang, languages } from 'sugar-high/lang';
import { breaking, dots, html, type Content, type Markup } from '../../html.ts';

/** CSS classes by token type; all other tokens have the text colour. */
const CLASSES: Partial<Readonly<Record<TokenType, string>>> = {
  keyword: 'word',
  string: 'text',
  comment: 'note',
  class: 'type',
};

const configOf = (language: string): ParseOptions | undefined => {
  const id = lang(language);
  return languages.find((known) => known.id === id)?.config;
};

/** The address of the type that a word refers to, if it has one. */
export type HrefOf = (word: string) => string | undefined;

/** The CSS class of a token. The type `class` also includes numbers and constants, which are not highlighted. */
const classOf = ({ type, value }: ParsedToken): string =>
  type === 'class' && !/^[A-Z]\w*[a-z]/.test(value) ? '' : (CLASSES[type] ?? '');

/** A line of code, with adjacent tokens of the same class merged. */
const lineOf = (tokens: readonly ParsedToken[], hrefOf: HrefOf): Content => {
  const runs: { name: string; text: string }[] = [];
  for (const token of tokens) {
    const last = runs.at(-1);
    // Spaces have no colour, so they join the previous run, unless it is a link.
    const name = token.value.trim() === '' && last?.name !== 'type' ? (last?.name ?? '') : classOf(token);
    if (last?.name === name && name !== 'type') last.text += token.value;
    else runs.push({ name, text: token.value });
  }
  return runs.map(({ name, text }) => {
    const href = name === 'type' ? hrefOf(text) : undefined;
    const content = href === undefined ? breaking(text, dots) : html`<a href="${href}">${breaking(text, dots)}</a>`;
    return name === '' ? content : html`<span class="${name}">${content}</span>`;
  });
};

const nowhere: HrefOf = () => undefined;

/** Highlights code at build time; code in an unknown language stays plain. */
export const highlighted = (code: string, language = '', hrefOf = nowhere): Content => {
  const config = configOf(language);
  if (!config) return code;
  const lines = parse(code, config).lines.map(({ tokens }) => lineOf(tokens, hrefOf));
  return lines.flatMap((line, index) => (index === 0 ? [line] : ['\n', line]));
};

export const codeBlock = (code: string, language = '', hrefOf = nowhere): Markup =>
  html`<pre><code>${highlighted(code, language, hrefOf)}</code></pre> `;
