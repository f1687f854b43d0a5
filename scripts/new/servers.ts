import { at, entriesOf, itemsOf, type Json } from '../spec/json.ts';
import { withoutNotes } from './notes.ts';

/** Removes the default port from a URL, as requests do. */
const plainUrl = (url: string): string =>
  url
    .trim()
    .replace(/^(https:\/\/[^/]+):443(?=\/|$)/, '$1')
    .replace(/^(http:\/\/[^/]+):80(?=\/|$)/, '$1');

/** A URL with undescribed placeholders for each customer is not a server that a client could call. */
const isKnown = (server: unknown): boolean =>
  [...String(at(server, 'url')).matchAll(/\{([^{}]+)\}/g)].every(([, name = '']) =>
    Object.hasOwn(Object(at(server, 'variables')), name),
  );

/** The servers of a document, a path or an operation. */
export const serversOf = (node: Json): readonly Json[] =>
  itemsOf(node['servers'])
    .filter(isKnown)
    .map((server) => {
      const { url, variables, ...rest } = withoutNotes(Object(server), 'server');
      const all = entriesOf(variables);
      const fixed = all.filter(([, each]) => itemsOf(at(each, 'enum')).length === 1);
      const filled = fixed.reduce(
        (text, [name, each]) => text.replaceAll(`{${name}}`, String(at(each, 'default'))),
        String(url),
      );
      const kept = all
        .filter((each) => !fixed.includes(each))
        .map(([name, each]) => [name, withoutNotes(Object(each), 'server variable')]);
      return { url: plainUrl(filled), ...rest, ...(kept.length > 0 && { variables: Object.fromEntries(kept) }) };
    });
