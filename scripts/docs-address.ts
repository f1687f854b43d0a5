import { readFileSync } from 'node:fs';

/** Where the documentation is published: the `homepage` of a package, with a slash at its end; empty if it has none. */
export const homeOf = ({ homepage = '' }: { readonly homepage?: string }): string =>
  homepage.replace(/(?<=.)\/?$/, '/');

// Read rather than imported: bundles of commands would keep an import after it has changed.
const home = homeOf(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')));

/** A link in Markdown to a published page; without a home the text alone, since nothing is published. */
export const docsLink = (text: string, address: string, at = home): string =>
  at === '' ? text : `[${text}](${address})`;

/** A link to the documentation of what a comment is about; empty without a home. */
export const documentationLink = (address: string, at = home): string =>
  at === '' ? '' : docsLink('Documentation', address, at);

/** The id of a page or a part of it, for feeds: its address where it has one. */
export const feedId = (file: string, at = home): string => `${at || 'urn:docs:'}${file}`;

/** The address of the documentation of an API. */
export const docsOfApi = (api: string): string => `${home}${api}.html`;

/** The page of an operation, after the folder of the documentation. */
export const operationPage = (api: string, id: string): string => `${api}/${id.replaceAll(/[^\w.-]/g, '_')}.html`;

/** The address of the documentation of an operation. */
export const docsOfOperation = (api: string, id: string): string => `${home}${operationPage(api, id)}`;

/** The address of the documentation of a type. */
export const docsOfType = (api: string, name: string): string => `${docsOfApi(api)}#type/${name}`;

/** The address of a guide. */
export const docsOfGuide = (name: string): string => `${home}guides/${name}.html`;

// An id may hold no space, but names in a spec may.
const idOf = (text: string): string => text.replaceAll(/\s/g, '·');

/** The id of an argument on the page of its operation. */
export const argumentId = (name: string): string => idOf(`argument-${name}`);

/** The id of a type, or of one of its fields, on the page of an operation. */
export const typeId = (name: string, field?: string): string =>
  idOf(field === undefined ? `type-${name}` : `type-${name}.${field}`);
