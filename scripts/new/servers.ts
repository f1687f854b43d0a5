import { entriesOf, itemsOf, type Json } from '../spec/json.ts';
import { withoutNotes } from './notes.ts';

/** A URL without the port that its scheme has anyway, which no request keeps. */
const plainUrl = (url: unknown): string =>
  String(url)
    .trim()
    .replace(/^(https:\/\/[^/]+):443(?=\/|$)/, '$1')
    .replace(/^(http:\/\/[^/]+):80(?=\/|$)/, '$1');

/** The servers of a document, a path or an operation. */
export const serversOf = (node: Json): readonly Json[] =>
  itemsOf(node['servers']).map((server) => {
    const { url, variables, ...rest } = withoutNotes(Object(server), 'server');
    const kept = entriesOf(variables).map(([name, each]) => [name, withoutNotes(Object(each), 'server variable')]);
    return { url: plainUrl(url), ...rest, ...(kept.length > 0 && { variables: Object.fromEntries(kept) }) };
  });
