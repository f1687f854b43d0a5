import { parse, type ParseOptions, type TokenType } from 'sugar-high/core';
import { lang, languages } from 'sugar-high/lang';
import { html, type Content, type Markup } from '../../html.ts';

/** The classes of the kinds of words that stand out; the rest has the colour of the text. */
const CLASSES: Partial<Readonly<Record<TokenType, string>>> = {
  keyword: 'word',
  string: 'text',
  comment: 'note',
  class: 'type',
};

/** What is highlighted stays code to read: a name that no language has is shown as it is. */
const configOf = (language: string): ParseOptions | undefined => {
  const id = lang(language);
  return languages.find((known) => known.id === id)?.config;
};

/** A line of code, neighbours of one class together. */
const lineOf = (tokens: readonly { readonly type: TokenType; readonly value: string }[]): Content => {
  const runs: { name: string; text: string }[] = [];
  for (const { type, value } of tokens) {
    const last = runs.at(-1);
    // A space has no colour, so it ends no run.
    const name = value.trim() === '' ? (last?.name ?? '') : (CLASSES[type] ?? '');
    if (last?.name === name) last.text += value;
    else runs.push({ name, text: value });
  }
  return runs.map(({ name, text }) => (name === '' ? text : html`<span class="${name}">${text}</span>`));
};

/** A block of code, coloured where its language is known, without a script in the page. It scrolls by itself. */
export const codeBlock = (code: string, language = ''): Markup => {
  const config = configOf(language);
  const lines = config ? parse(code, config).lines.map(({ tokens }) => lineOf(tokens)) : code.split('\n');
  const content = lines.flatMap((line, index) => (index === 0 ? [line] : ['\n', line]));
  return html`<pre class="code" tabindex="0"><code>${content}</code></pre>`;
};
