import { data } from '../../html.ts';
import { asset } from '../frame/asset.ts';
import type { Listed } from './operations.ts';

/** The section of a page that lists the named types. */
export const typesSection = 'Types';

/** The part of an address that leads to an operation on its page. */
export const toOperation = (id: string): string => `#operation/${id}`;

/** The part of an address that leads to an argument of an operation; without a place, to one in its body. */
export const toArgument = (id: string, place: string | undefined, name: string): string =>
  `${toOperation(id)}/${place ?? 'body'}/${name}`;

/** The part of an address that leads to a type, or to a member of it: `results[]/id`. */
export const toType = (name: string, ...steps: readonly string[]): string => ['#type', name, ...steps].join('/');

/** A heading as Redoc writes it into addresses. */
const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\w.]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** The sections of Redoc, by their headings: of letters, digits and spaces alone, a name is known without them. */
export type Sections = ReadonlyMap<string, string>;

/** Where Redoc shows an operation: by its tag, and in small letters. */
export const sectionOf = ({ tag, id }: Pick<Listed, 'tag' | 'id'>, sections: Sections = new Map()): string =>
  `${sections.get(tag.trim()) ?? slug(tag)}/${id.toLowerCase()}`;

/** The script that leads our addresses, which stay, to those of Redoc, which differ between its versions. */
export const deepLinks = (operations: readonly Listed[], written?: Sections): string => {
  const sections = Object.fromEntries(operations.map((operation) => [operation.id, sectionOf(operation, written)]));
  return `<script>${asset(import.meta.url, 'deep-links.js')
    .replace('{ sections: true }', () => data(sections).html)
    .replace('types-section', slug(typesSection))}</script>`;
};
