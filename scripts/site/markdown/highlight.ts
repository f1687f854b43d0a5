import { parse, type ParsedToken, type ParseOptions, type TokenType } from 'sugar-high/core';
import { lang, languages } from 'sugar-high/lang';
import { breaking, html, type Content, type Markup } from '../../html.ts';

/** The classes of the kinds of words that stand out; the rest has the colour of the text. */
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

/** The address of what a word of code names, where there is one. */
export type HrefOf = (word: string) => string | undefined;

/** The class of a word. Numbers and constants are of the kind of classes, too, but no types. */
const classOf = ({ type, value }: ParsedToken): string =>
  type === 'class' && !/^[A-Z]\w*[a-z]/.test(value) ? '' : (CLASSES[type] ?? '');

/** A line of code, neighbours of one class together. */
const lineOf = (tokens: readonly ParsedToken[], hrefOf: HrefOf): Content => {
  const runs: { name: string; text: string }[] = [];
  for (const token of tokens) {
    const last = runs.at(-1);
    // A space has no colour, so it ends no run, unless that is a link.
    const name = token.value.trim() === '' && last?.name !== 'type' ? (last?.name ?? '') : classOf(token);
    if (last?.name === name && name !== 'type') last.text += token.value;
    else runs.push({ name, text: token.value });
  }
  return runs.map(({ name, text }) => {
    const href = name === 'type' ? hrefOf(text) : undefined;
    const content = href === undefined ? breaking(text) : html`<a href="${href}">${breaking(text)}</a>`;
    return name === '' ? content : html`<span class="${name}">${content}</span>`;
  });
};

const nowhere: HrefOf = () => undefined;

/** Code of a known language with its words coloured, without a script in the page; of any other as it is. */
export const highlighted = (code: string, language = '', hrefOf = nowhere): Content => {
  const config = configOf(language);
  if (!config) return code;
  const lines = parse(code, config).lines.map(({ tokens }) => lineOf(tokens, hrefOf));
  return lines.flatMap((line, index) => (index === 0 ? [line] : ['\n', line]));
};

/** A block of code, which scrolls by itself. */
export const codeBlock = (code: string, language = '', hrefOf = nowhere): Markup =>
  html`<pre><code>${highlighted(code, language, hrefOf)}</code></pre> `;
