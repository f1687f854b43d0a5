import type { Article, Section } from '../markdown/article.ts';
import type { Found, FoundKind } from '../search/found.ts';
import { wordsOf } from '../search/words.ts';

const words = (text: string): string => [...new Set(wordsOf(text))].join(' ');

const sentence = (text: string): string => /^.*?[.:](?= |$)/.exec(text)?.[0] ?? text;

/** The search entries for guides: one per guide, and one per section. */
export const foundInGuides = (guides: readonly Article[]): Found[] =>
  guides.flatMap(({ slug, title, description, sections }) => {
    const to = `guides/${slug}.html`;
    return [
      { kind: 'guide' as const, name: title, of: 'Guides', text: description, to },
      ...sections.map((section) => ({
        kind: 'guide' as const,
        name: section.title,
        of: title,
        text: sentence(section.lead),
        words: words(section.text),
        to: `${to}#${section.id}`,
      })),
    ];
  });

/** Groups of the client reference whose members are options that a caller passes. */
const GIVEN: readonly string[] = ['Options', 'Hooks'];

interface Context {
  readonly group: string;
  readonly owner: string;
}

/** The group and the export that contain a section of the reference. */
const contextOf = (sections: readonly Section[], index: number): Context => {
  const above = sections.slice(0, index).reverse();
  return {
    group: above.find(({ level }) => level === 2)?.title ?? '',
    owner: above.find(({ level }) => level === 3)?.title ?? '',
  };
};

/** The search entries for the client reference: modules, exports and their members. */
export const foundInClient = (entries: readonly Article[]): Found[] =>
  entries.flatMap(({ slug, title, description, sections }) => {
    const to = `client/${slug}.html`;
    const below = sections.flatMap((section, index): Found[] => {
      if (section.level === 2) return [];
      const { group, owner } = contextOf(sections, index);
      const kind: FoundKind = section.level === 3 ? 'type' : GIVEN.includes(group) ? 'option' : 'field';
      const of = section.level === 3 ? title : owner;
      return [{ kind, name: section.title, of, text: sentence(section.lead), to: `${to}#${section.id}` }];
    });
    return [{ kind: 'guide', name: title, of: 'Client reference', text: description, to }, ...below];
  });
