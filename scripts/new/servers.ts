import { at, entriesOf, itemsOf, type Json } from '../spec/json.ts';
import { withoutPort } from '../spec/model/server.ts';
import { withoutNotes } from './notes.ts';

/** A URL with undescribed placeholders for each customer is not a server that a client could call. */
const isKnown = (server: unknown): boolean =>
  [...String(at(server, 'url')).matchAll(/\{([^{}]+)\}/g)].every(([, name = '']) =>
    Object.hasOwn(Object(at(server, 'variables')), name),
  );

const filled = (url: unknown, variables: readonly [string, unknown][]): string =>
  variables.reduce((text, [name, each]) => text.replaceAll(`{${name}}`, String(at(each, 'default'))), String(url));

/** A host with an empty part. */
const HOSTLESS = /^https?:\/\/(?:[./:]|[^/]*\.\.|$)/i;

/** Whether the defaults of a server's variables make a host; where one is empty, each caller has its own. */
const hasHost = (server: unknown): boolean => {
  const variables = entriesOf(at(server, 'variables'));
  return variables.length === 0 || !HOSTLESS.test(filled(at(server, 'url'), variables));
};

/** The servers of a document. */
export const serversOf = (node: Json): readonly Json[] =>
  itemsOf(node['servers'])
    .filter((server) => isKnown(server) && hasHost(server))
    .map((server) => {
      const { url, variables, ...rest } = withoutNotes(Object(server), 'server');
      const all = entriesOf(variables);
      const fixed = all.filter(([, each]) => itemsOf(at(each, 'enum')).length === 1);
      const kept = all
        .filter((each) => !fixed.includes(each))
        .map(([name, each]) => [name, withoutNotes(Object(each), 'server variable')]);
      return {
        url: withoutPort(filled(url, fixed).trim()),
        ...rest,
        ...(kept.length > 0 && { variables: Object.fromEntries(kept) }),
      };
    });

/** The servers of a path or an operation, which no caller chooses: each variable has its default. */
export const ownServersOf = (node: Json): readonly Json[] =>
  itemsOf(node['servers']).map((server) => {
    const { url, variables, ...rest } = withoutNotes(Object(server), 'server');
    const known = entriesOf(variables).filter(([, each]) => at(each, 'default') !== undefined);
    return { url: withoutPort(filled(url, known).trim()), ...rest };
  });

/** Which of the servers of a path or an operation the client calls, if its document has several. */
export const serverNote = (node: Json): readonly string[] => {
  const [server] = itemsOf(node['servers']);
  const chosen = entriesOf(at(server, 'variables')).map(
    ([name, each]) => `\`${name}\` is \`${String(at(each, 'default'))}\``,
  );
  return chosen.length > 0 ? [`Of its servers, the client calls the one where ${chosen.join(' and ')}.`] : [];
};
