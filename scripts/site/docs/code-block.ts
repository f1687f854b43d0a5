import { html, type Content, type Markup } from '../../html.ts';

/** What stands out in code: a note to the end of its line, a text, a word of the language. */
const tokens =
  /(?<note>(?<=^|\s)(?:\/\/|#)[^\n]*)|(?<text>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`)|(?<word>\b(?:import|from|const|await|if|else|for|of|new|true|false|null|None|True|False|print|curl)\b)/gm;

/** Code with its notes, texts and words in colours of their own. */
const coloured = (source: string): Content => {
  const parts: Content[] = [];
  let end = 0;
  for (const match of source.matchAll(tokens)) {
    const [kind = ''] = Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined) ?? [];
    parts.push(source.slice(end, match.index), html`<span class="${kind}">${match[0]}</span>`);
    end = match.index + match[0].length;
  }
  return [...parts, source.slice(end)];
};

/** A block of code, which can be reached and scrolled by keyboard. */
export const codeBlock = (source: string): Markup => html`<pre><code>${coloured(source.trimEnd())}</code></pre>`;
