import { linesOf, readPages } from '../../../scripts/new/page/source.ts';
import type { Field, Operation, Pages } from '../../../scripts/new/page/model.ts';

/** The content of pages, each given as HTML, text or Markdown. */
export const pagesOf = (...texts: readonly string[]): Pages =>
  readPages(texts.map((text) => ({ source: 'page', lines: linesOf({ text, html: text.startsWith('<') }) })));

/** A field and its members as `place name type facets`; the name of a member follows that of its parent. */
const rowsOf = (field: Field, above = ''): string[] => {
  const { place, name, status, printed, facets } = field;
  const type = printed && `${printed.type}${printed.nullable ? '|null' : ''}`;
  const words = Object.entries(facets).map(([key, value]) => `${key} ${String(value)}`);
  const at = status === undefined ? place : `${place} ${status}`;
  return [
    [at, `${above}${name}`, ...(type === undefined ? [] : [type]), ...words.sort()].join(' '),
    ...field.members.flatMap((member) => rowsOf(member, `${above}${name}.`)),
  ];
};

/** The rows of the fields of an operation. */
export const fieldsOf = (operation: Operation | undefined): string[] =>
  operation?.fields.flatMap((field) => rowsOf(field)) ?? [];

/** The rows of the fields of the only operation of a page. */
export const fieldsIn = (text: string): string[] => fieldsOf(pagesOf(text).operations[0]);
