import { entriesOf, itemsOf, type Json } from '../spec/json.ts';
import { withoutNotes } from './notes.ts';

/** The servers of a document, a path or an operation. */
export const serversOf = (node: Json): readonly Json[] =>
  itemsOf(node['servers']).map((server) => {
    const { variables, ...rest } = withoutNotes(Object(server), 'server');
    const kept = entriesOf(variables).map(([name, each]) => [name, withoutNotes(Object(each), 'server variable')]);
    return { ...rest, ...(kept.length > 0 && { variables: Object.fromEntries(kept) }) };
  });
