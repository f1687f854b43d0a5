import { readTree } from '../../files.ts';
import { join } from 'node:path';
import { entriesOf } from '../../client/build/exports.ts';
import { html, type Content } from '../../html.ts';
import { Refusal } from '../../refusal.ts';
import type { Article, Section } from '../markdown/article.ts';
import { codeBlock, highlighted, type HrefOf } from '../markdown/highlight.ts';
import { partFrom, type Setting } from '../markdown/markdown.ts';
import { idOf } from '../markdown/sections.ts';
import { headOf } from './declaration.ts';
import { exportsOf, type Exported } from './exported.ts';
import { groupsOf } from './groups.ts';

/** The introduction of each entry; a generic one is used for others. */
const LEADS: Readonly<Record<string, string>> = {
  index: 'The client: its options, the results of its calls, their errors, and the hooks that observe them.',
  http: 'The bare openapi-fetch client of an API, for calls by path.',
  mock: 'An API in the same process, for your tests.',
  money: 'Exact arithmetic with amounts, and formatting for display.',
  pages: 'Iterates over the pages of a list.',
  reconcile: 'Looks up a write whose outcome is unknown.',
};

/** The import specifier of an entry. */
const importOf = (entry: string): string => (entry === 'index' ? 'billing-clients' : `billing-clients/${entry}`);

const settingOf = ({ from, name }: Exported): Setting => ({
  file: `${from} (${name})`,
  hrefOf: (target) => target,
  tableOf() {
    throw new Refusal(`${from} (${name})`, 'asks for a table', 'leave it to the guides');
  },
});

const TAGS: Readonly<Record<string, (text: string, one: Exported) => Content>> = {
  param: (text, one) => partFrom(text.replace(/^(\w+) /, '`$1`: '), settingOf(one)),
  throws: (text, one) => partFrom(text.replace(/^(\w+) /, 'Throws a `$1` '), settingOf(one)),
  example: (text) => codeBlock(text, 'ts'),
};

const memberId = (one: Exported, name: string): string => `${idOf(one.name)}.${idOf(name)}`;

const membersOf = (one: Exported, hrefOf: HrefOf): Content => {
  const rows = one.members.map(
    ({ name, signature, comment }) =>
      html`<dt id="${memberId(one, name)}"><code>${highlighted(signature, 'ts', hrefOf)}</code></dt>
        <dd>${partFrom(comment, settingOf(one))}</dd> `,
  );
  return rows.length === 0 ? '' : html`<dl class="members">${rows}</dl> `;
};

const exportedAs = (one: Exported, hrefOfAny: HrefOf): Content => {
  // Do not link a declaration to itself.
  const hrefOf: HrefOf = (word) => (word === one.name ? undefined : hrefOfAny(word));
  const comment = one.from.startsWith('src/') ? one.comment : `A type of \`${one.from}\`, which its page documents.`;
  const note = one.exported ? '' : html`<p class="note">Not exported.</p> `;
  const declaration = one.members.length > 0 ? headOf(one.declaration) : one.declaration;
  return html`<h3 id="${idOf(one.name)}">${one.name}</h3>
    ${partFrom(comment, settingOf(one))}${note}${codeBlock(declaration, 'ts', hrefOf)}${one.tags.map(
      ({ name, text }) => TAGS[name]?.(text, one) ?? '',
    )}${membersOf(one, hrefOf)}`;
};

const sectionOf = (id: string, title: string, level: number, comment: string): Section => {
  const text = comment.replaceAll(/[`\s]+/g, ' ').trim();
  return { id, title, level, lead: text, text };
};

const sectionsOf = (one: Exported): Section[] => [
  sectionOf(idOf(one.name), one.name, 3, one.comment),
  ...one.members.map(({ name, comment }) => sectionOf(memberId(one, name), name, 4, comment)),
];

const pageOf = (entry: string, all: ReadonlyMap<string, readonly Exported[]>): Article => {
  const exported = all.get(entry) ?? [];
  const description = LEADS[entry] ?? `What ${importOf(entry)} exports.`;
  const names = exported.filter(({ kind }) => ['function', 'class'].includes(kind)).map(({ name }) => name);
  const hrefOf: HrefOf = (word) => {
    const isNamed = ({ name }: Exported): boolean => name === word;
    const home = exported.some(isNamed) ? entry : [...all].find(([, others]) => others.some(isNamed))?.[0];
    return home === undefined ? undefined : `${home === entry ? '' : `${home}.html`}#${idOf(word)}`;
  };
  const groups = groupsOf(entry, exported);
  const { html: body } = html`<p>${description}</p>
    ${codeBlock(`import { ${names.join(', ')} } from '${importOf(entry)}';`, 'ts')}${groups.map(
      ({ title, members }) =>
        html`<h2 id="${idOf(title)}-group">${title}</h2>
          ${members.map((one) => exportedAs(one, hrefOf))}`,
    )}`;
  const sections = groups.flatMap(({ title, members }) => [
    sectionOf(`${idOf(title)}-group`, title, 2, ''),
    ...members.flatMap(sectionsOf),
  ]);
  return { slug: entry, title: importOf(entry), description, sections, html: body };
};

const articlesOf = (root: string, entries: readonly string[]): readonly Article[] => {
  const all = exportsOf(
    root,
    [...entries].sort((one, other) => Number(other === 'index.ts') - Number(one === 'index.ts')),
  );
  return [...all.keys()].map((entry) => pageOf(entry, all));
};

/** What was made last, and of what: the compiler takes seconds, and the workbench asks again after each change of a spec. */
let last: { readonly sources: string; readonly articles: readonly Article[] } | undefined;

/** The client reference: one page per public entry, from the comments in `src`. */
export const referenceOf = async (root: string): Promise<readonly Article[]> => {
  const src = await readTree(join(root, 'src'));
  const sources = JSON.stringify([root, ...src]);
  if (last?.sources !== sources) last = { sources, articles: articlesOf(root, entriesOf(src)) };
  return last.articles;
};
