import { data } from '../../html.ts';
import { asset } from '../frame/asset.ts';
import type { Listed } from './operations.ts';

/** The title of the section that lists the named types. */
export const typesSection = 'Types';

/** The fragment of an operation on its API's page. */
export const toOperation = (id: string): string => `#operation/${id}`;

/** The fragment of a type, or of a member: `results[]/id`. */
export const toType = (name: string, ...steps: readonly string[]): string => ['#type', name, ...steps].join('/');

/** A heading as a slug, in Redoc's format. */
const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\w.]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** Redoc's section slugs by heading. Missing ones are derived, which works for letters, digits and spaces. */
export type Sections = ReadonlyMap<string, string>;

/** The address of an operation in Redoc: its tag, then its id in lower case. */
export const sectionOf = ({ tag, id }: Pick<Listed, 'tag' | 'id'>, sections: Sections = new Map()): string =>
  `${sections.get(tag.trim()) ?? slug(tag)}/${id.toLowerCase()}`;

/** The script that maps our stable addresses to Redoc's, which differ between versions. */
export const deepLinks = (operations: readonly Listed[], written?: Sections): string => {
  const sections = Object.fromEntries(operations.map((operation) => [operation.id, sectionOf(operation, written)]));
  return `<script>${asset(import.meta.url, 'deep-links.js')
    .replace('{ sections: true }', () => data(sections).html)
    .replace('types-section', slug(typesSection))}</script>`;
};
