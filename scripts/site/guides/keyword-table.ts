import { code, table, type Content, type Markup } from '../../html.ts';
import { DIALECT, type Kind } from '../../spec/dialect.ts';
import { WORDS } from '../../spec/words/words.ts';

const HEADS = ['Keyword', 'Meaning', 'Example', 'Effect on the client'];

const isKind = (name: string): name is Kind => Object.hasOwn(DIALECT, name);

/** Formats backticked parts of a text as code. */
const words = (text: string): Content =>
  text.split('`').flatMap((part, index) => (part === '' ? [] : [index % 2 ? code(part) : part]));

/** A table of the keywords for one kind of node, in dialect order; `undefined` for other tables. */
export const keywordTable = (name: string): Markup | undefined => {
  const kind = name.replace(/^keywords of /, '');
  if (kind === name || !isKind(kind)) return undefined;
  const rows = Object.keys(DIALECT[kind]).map((keyword) => {
    const [means, example, makes] = WORDS[kind][keyword] ?? ['', undefined, ''];
    return { cells: [code(keyword), words(means), code(JSON.stringify(example)), words(makes)] };
  });
  // Include the kind in the name, since a page may have several tables.
  return table(`Keywords of ${kind}`, HEADS, rows);
};
