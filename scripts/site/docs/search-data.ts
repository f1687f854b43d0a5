import { standings } from '../../ledger/claims/claim.ts';
import type { OperationModel } from '../../spec/model/operation.ts';
import { isSchema, type Schema } from '../../spec/spec.ts';
import type { Chapter } from '../frame/chapter.ts';
import type { Found } from '../search/found.ts';
import { methodOf } from '../samples/typescript.ts';
import { toType } from './deep-links.ts';
import type { Documented } from './documented.ts';
import { entryOf, type Entry } from './entry.ts';
import { argumentFields, membersOf, typeAt, typesFrom } from './fields.ts';
import { firstSentence } from '../../text.ts';
import { argumentId, operationPage, typeId } from '../../docs-address.ts';
import { home } from './site-files.ts';
import { sure } from './standing.ts';

const sentenceOf = ({ description }: { readonly description?: string }): string => firstSentence(description ?? '');

/** The values that a schema, or its items, enumerates; they are searchable, too. */
const valuesIn = ({ enum: listed, items, ...schema }: Schema): string[] => [
  ...(Array.isArray(listed) ? listed.filter((value) => value !== null).map(String) : []),
  ...('const' in schema ? [String(schema['const'])] : []),
  ...(isSchema(items) ? valuesIn(items) : []),
];

const withValues = (schema: Schema): Pick<Found, 'text' | 'words'> => {
  const values = valuesIn(schema);
  const said = values.length === 0 ? [] : [`One of ${values.join(', ')}.`];
  return { text: [sentenceOf(schema), ...said].filter(Boolean).join(' '), words: values.join(' ') };
};

/** Search terms that an operation's own texts may lack. */
const wordsFor = ({ method, path, pager, safe, node }: OperationModel): string =>
  [
    method,
    path,
    ...(node.tags ?? []),
    ...(pager ? ['paging pagination pages list'] : []),
    safe ? 'read' : 'write',
  ].join(' ');

const foundOperations = ({ api, title, model }: Entry): Found[] =>
  model.operations.map((operation) => ({
    kind: 'operation',
    name: operation.node.summary || operation.id,
    of: `${methodOf({ operation })} · ${title}`,
    text: sentenceOf(operation.node),
    words: `${operation.id} ${wordsFor(operation)}`,
    to: operationPage(api, operation.id),
  }));

const foundArguments = ({ api, title, spec, model }: Entry): Found[] =>
  model.operations.flatMap((operation) =>
    argumentFields(spec, operation).map((field): Found => ({
      kind: 'argument',
      name: field.name,
      of: `${methodOf({ operation })} · ${title}`,
      ...withValues(field.schema),
      to: `${operationPage(api, operation.id)}#${argumentId(field.name)}`,
    })),
  );

/** Returns the address of a type or a field: on the first operation page that shows it, else in the wire reference. */
export const typeAddresses = ({ api, spec, model }: Entry): ((name: string, field?: string) => string) => {
  const homes = new Map<string, string>();
  for (const { id, answers } of model.operations)
    for (const name of typesFrom(
      spec,
      answers.flatMap(({ data }) => data ?? []),
    ))
      if (!homes.has(name)) homes.set(name, operationPage(api, id));
  return (name, field) => {
    const home = homes.get(name);
    return home === undefined ? `${api}.html${toType(name)}` : `${home}#${typeId(name, field)}`;
  };
};

const foundTypes = (entry: Entry): Found[] => {
  const addressOf = typeAddresses(entry);
  return Object.entries(entry.model.schemas).flatMap(([name, schema]): Found[] => {
    const fields = membersOf(schema, typeAt(name)).map((field): Found => ({
      kind: 'field',
      name: field.last,
      of: `${name} · ${entry.title}`,
      ...withValues(field.schema),
      to: addressOf(name, field.name),
    }));
    return [{ kind: 'type', name, of: entry.title, ...withValues(schema), to: addressOf(name) }, ...fields];
  });
};

/** Common names of statuses. */
const statusWords: Readonly<Record<string, string>> = {
  400: 'bad request invalid',
  401: 'unauthorized credential authentication',
  402: 'payment required insufficient credit',
  403: 'forbidden permission scope',
  404: 'not found',
  409: 'conflict',
  429: 'rate limit limiting too many requests throttle',
  500: 'server error',
};

const foundStatuses = ({ api, title, model }: Entry): Found[] => {
  const statuses = new Map<string, { text: string; ids: string[] }>();
  for (const { id, answers } of model.operations)
    for (const { code, description } of answers) {
      const before = statuses.get(code);
      statuses.set(code, { text: before?.text ?? firstSentence(description), ids: [...(before?.ids ?? []), id] });
    }
  return [...statuses].map(([code, { text, ids }]) => ({
    kind: 'status',
    name: code,
    of: `${ids.length} of ${model.operations.length} operations of ${title}`,
    text,
    words: `${code.slice(0, 1)}xx ${statusWords[code] ?? ''}`,
    to: `${operationPage(api, ids[0] ?? '')}#status-${code}`,
  }));
};

const foundCredentials = ({ api, title, auth }: Entry): Found[] =>
  auth.map((header) => ({
    kind: 'credential',
    name: header,
    of: title,
    text: `How calls of ${title} are authenticated.`,
    words: 'auth authentication authorization credential token api key bearer security login secret',
    to: `index.html#${api}`,
  }));

/** The pages about an API as a whole. */
const foundPages = ({ api, title, ...entry }: Entry): Found[] => [
  { kind: 'page', name: title, of: 'API', text: sentenceOf(entry), words: `${api} api`, to: `index.html#${api}` },
  {
    kind: 'page',
    name: `Ledger of ${title}`,
    of: title,
    text: 'Every fact behind the client, each with its source.',
    words: `${api} evidence facts sources`,
    to: `${api}.ledger.html`,
  },
  {
    kind: 'page',
    name: `Wire reference of ${title}`,
    of: title,
    text: 'The requests, responses and types of all operations.',
    words: `${api} openapi redoc`,
    to: `${api}.html`,
  },
];

/** All searchable entries of an API. */
export const foundIn = (entry: Entry): Found[] =>
  [foundPages, foundOperations, foundCredentials, foundStatuses, foundArguments, foundTypes].flatMap((find) =>
    find(entry),
  );

/** The pages about all APIs. */
const common: readonly Found[] = [
  {
    kind: 'page',
    name: 'APIs',
    of: 'Index',
    text: 'All operations, by task; the page of each has samples in TypeScript, curl and Python.',
    words: 'index home overview',
    to: home.to ?? '',
  },
  {
    kind: 'page',
    name: 'How sure are we?',
    of: 'Evidence',
    text: 'What the marks mean, and how much of each API is known in which way.',
    words: `evidence standing ${standings.join(' ')}`,
    to: sure,
  },
];

/** All search entries of the site. */
export const foundOnSite = (apis: readonly Documented[], chapters: readonly Pick<Chapter, 'found'>[]): Found[] => [
  ...common,
  ...apis.flatMap((api) => foundIn(entryOf(api))),
  ...chapters.flatMap(({ found }) => found),
];
