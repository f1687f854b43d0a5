import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { referenceOf } from '../../scripts/site/reference/reference.ts';
import { elementsOf } from '../docs/markup.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = await referenceOf(root);
const { exports } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
  readonly exports: Readonly<Record<string, { readonly default?: string }>>;
};

/** The entry points that belong to no API, with the type declarations that users get. */
const entries = Object.entries(exports).flatMap(([subpath, target]) => {
  const types = target.default?.replace(/js$/, 'd.ts');
  return types?.startsWith('./dist/src/') ? [{ slug: subpath === '.' ? 'index' : subpath.slice(2), types }] : [];
});

// Reads the declarations that are shipped; the pages are made from the sources.
const program = ts.createProgram(
  entries.map(({ types }) => join(root, types)),
  { module: ts.ModuleKind.NodeNext, noLib: true, noEmit: true, types: [] },
);
const checker = program.getTypeChecker();

interface Shipped {
  readonly slug: string;
  readonly name: string;
  readonly comment: string;
  /** Whether it is of this package, not of one that it depends on. */
  readonly own: boolean;
}

const shipped = entries.flatMap(({ slug, types }): Shipped[] => {
  const source = program.getSourceFile(join(root, types));
  const module = source && checker.getSymbolAtLocation(source);
  const symbols = module ? checker.getExportsOfModule(module) : [];
  return symbols.map((symbol) => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const own = Boolean(
      target.declarations?.some((declaration) => !declaration.getSourceFile().fileName.includes('node_modules')),
    );
    return {
      slug,
      name: symbol.name,
      own,
      comment: own ? ts.displayPartsToString(target.getDocumentationComment(checker)) : '',
    };
  });
});
const pageOf = (slug: string) => pages.find((page) => page.slug === slug);
const words = (text: string): string => text.replaceAll(/[`*\s-]+/g, ' ').trim();

test('each entry point has a page, and the main one comes first', () => {
  expect(pages.map(({ slug }) => slug).sort()).toEqual(entries.map(({ slug }) => slug).sort());
  expect(pages[0]?.slug).toBe('index');
});

test('every exported name is on the page of its entry point, with its comment', () => {
  expect(shipped.length).toBeGreaterThan(80);
  const missing = shipped.filter(
    ({ slug, name, comment }) =>
      !pageOf(slug)?.sections.some((section) => section.title === name && words(section.text) === words(comment)),
  );
  expect(missing).toEqual([]);
});

test('every exported name and every member with a section has a comment', () => {
  const silent = pages.flatMap(({ slug, sections }) =>
    sections.filter(({ level, text }) => level > 2 && text === '').map(({ id }) => `${slug}#${id}`),
  );
  expect(shipped.filter(({ own, comment }) => own && comment === '')).toEqual([]);
  const theirs = shipped.filter(({ own }) => !own).map(({ slug, name }) => `${slug}#${name.toLowerCase()}`);
  expect(silent.filter((place) => !theirs.includes(place))).toEqual([]);
});

test.each(pages)('$title has unique ids, to which its sections and links point', ({ slug, html, sections }) => {
  const elements = elementsOf(html);
  const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
  expect(ids).toEqual([...new Set(ids)]);
  expect(sections.filter(({ id }) => !ids.includes(id))).toEqual([]);
  const known = new Set(pages.flatMap((page) => page.sections.map(({ id }) => `${page.slug}.html#${id}`)));
  const links = elements.flatMap(({ attributes }) => attributes['href'] ?? []);
  expect(
    links.map((link) => (link.startsWith('#') ? `${slug}.html${link}` : link)).filter((link) => !known.has(link)),
  ).toEqual([]);
});

test.each(['credential', 'baseUrl', 'timeoutMs', 'maxRetries', 'clientRequestIdHeader', 'onIssues', 'outcome'])(
  'the option or member %s has a section on the page of the client',
  (name) => {
    expect(pageOf('index')?.sections.filter(({ title, level }) => title === name && level === 4)).not.toEqual([]);
  },
);
