import type { Descriptor, Operation, Reconcile } from '../../src/api/descriptor.ts';
import type { OperationModel, Pager } from '../spec/model/operation.ts';
import type { ApiModel } from '../spec/model/model.ts';
import { acceptOf, type Answer } from '../spec/model/responses.ts';
import { docsOfApi, documentationLink } from '../docs-address.ts';
import type { EvidenceAt } from './evidence.ts';
import { byStatus, partOf } from './by-status.ts';
import { credentialParts, openingPart } from './parts.ts';
import { comment, importParts, key, literal, Part, quote } from './print.ts';
import { headersPart } from './response-headers.ts';

/** A row of the operation table, with parts instead of runtime functions. */
type Row = Omit<Operation, 'answers' | 'read' | 'wrap' | 'write' | 'styles'> &
  Readonly<Record<'answers', object>> &
  Readonly<Partial<Record<'read' | 'wrap' | 'write' | 'styles', Part>>>;

/** The part that reads the bodies of an operation that are not JSON, or may come as something else. */
const bodiesPart = (answers: readonly Answer[]): Part | undefined =>
  partOf('bodies', answers, ({ form, media, foreign }) => {
    const own = form === 'text' || form === 'bytes';
    if (!own && foreign.length === 0) return undefined;
    return { ...(own && { form }), type: media, ...(foreign.length > 0 && { foreign }) };
  });

/** The pager of an operation: plain data, or data with a `follow` part. */
function pagerRow({ part, row }: Pager): object {
  if (!part) return row;
  const { items, counts: _, ...given } = row;
  const { argument } = given;
  return {
    ...(argument !== undefined && { argument }),
    ...(items !== undefined && { items }),
    follow: new Part(part, given),
  };
}

/** The part that serializes arguments with their own style. */
function stylesPart({ takes }: OperationModel): Part | undefined {
  const all = takes.all.flatMap(({ name, style }) => (style ? [[name, style] as const] : []));
  return all.length > 0 ? new Part('styles', Object.fromEntries(all)) : undefined;
}

/** The part that serializes each kind of form. */
const WRITERS = { urlencoded: 'formBody', multipart: 'multipartBody' } as const;

const writePart = ({ takes: { form } }: OperationModel): Part | undefined => form && new Part(WRITERS[form]);

/** The part that sends a body whole, if it may be left out. */
function optionalBodyPart({ takes }: OperationModel): Part | undefined {
  const needed = takes.all.filter(({ withBody }) => withBody).map(({ name }) => name);
  return needed.length > 0 ? new Part('optionalBody', ...needed) : undefined;
}

/** The parts that wrap the calls of an operation. */
function wrapPart(operation: OperationModel): Part | undefined {
  const { security, server, answers, key } = operation;
  const accept = acceptOf(answers);
  const parts = [
    key !== undefined && new Part('idempotencyKey', key),
    optionalBodyPart(operation),
    (security ?? server) !== undefined && new Part('ownContext'),
    accept !== undefined && new Part('accept', accept),
    headersPart(operation),
    writePart(operation) && new Part('ownBody'),
    stylesPart(operation) && new Part('styled'),
  ].filter((part) => part instanceof Part);
  return parts.length > 1 ? new Part('chain', ...parts) : parts[0];
}

export const row = (operation: OperationModel, reconcile?: Reconcile): Row => {
  const { method, path, safe, authenticated, security, server, takes, answers, pager } = operation;
  const [read, wrap, styles, write] = [
    bodiesPart(answers),
    wrapPart(operation),
    stylesPart(operation),
    writePart(operation),
  ];
  const parts: object = {
    ...(styles && { styles }),
    ...(write && { write }),
    ...(pager && { pager: pagerRow(pager) }),
    ...(wrap && { wrap }),
  };
  return {
    method,
    path,
    safe,
    authenticated,
    ...(security && { takes: security }),
    ...(server !== undefined && { server }),
    arguments: Object.fromEntries(
      takes.all.map(({ name, in: place, required, as }) => [name, { in: place, required, ...(as && { as }) }]),
    ),
    ...(takes.body && { body: takes.body }),
    ...(takes.type !== undefined && { type: takes.type }),
    ...(takes.notations && { notations: takes.notations }),
    ...parts,
    ...(reconcile && { reconcile }),
    answers: byStatus(answers, ({ form }) => form) ?? {},
    ...(read && { read }),
  };
};

function envelopeOf({ envelope }: ApiModel): { readonly envelope?: unknown } {
  const [flag] = Object.entries(envelope?.failure ?? {});
  const { payload, aliases } = envelope ?? {};
  if (payload === undefined && !flag && !aliases) return {};
  return {
    envelope: {
      ...(payload !== undefined && { payload }),
      ...(aliases && { aliases: new Part('aliases', aliases) }),
      ...(flag && { failure: { member: flag[0], equals: flag[1] } }),
    },
  };
}

/** The members of a descriptor other than its operations, with parts instead of runtime functions. */
type Frame = { readonly [Name in keyof Omit<Descriptor, 'operations'>]: unknown };

export const frameOf = (api: ApiModel): Frame => ({
  id: api.id,
  server: api.server,
  ...(api.variables && { variables: api.variables }),
  credentials: api.credentials.map(credentialParts),
  ...envelopeOf(api),
  shared: Object.keys(api.shared),
  ...(api.exact.length > 0 && { exact: api.exact }),
  ...openingPart(api),
});

const descriptorOf = (api: ApiModel): object => ({
  ...frameOf(api),
  operations: Object.fromEntries(
    api.operations.map((operation) => [operation.id, row(operation, api.reconciles.get(operation.id)?.row)]),
  ),
});

/** The member of an API's types that declares its server variables; empty if there are none. */
function variablesType({ variables }: ApiModel): string {
  if (!variables) return '';
  const members = Object.entries(variables.values).map(([name, values]) => {
    const type = typeof values === 'string' ? 'string' : values.map(quote).join(' | ');
    return `${key(name)}?: ${type} | undefined`;
  });
  return `  variables: { ${members.join('; ')} };\n`;
}

/** The index module of an API: its descriptor and all its types. */
export function printIndex(api: ApiModel, evidence: EvidenceAt): string {
  const { id, constant, prefix, server, relative, title, description } = api;
  const ending = relative && `Pass a \`baseUrl\` that ends with \`${relative}\`: the document names no host.`;
  const known = [evidence('#/info'), documentationLink(docsOfApi(id))].filter(Boolean).join(' ');
  const names = ['Client', 'Credential', 'Lists', 'Shared'].map((name) => `${prefix}${name}`);
  const descriptor = descriptorOf(api);
  return `${importParts(descriptor)}import type { Descriptor } from '../../src/api/descriptor.ts';
import type { ${names.join(', ')} } from './client.ts';
import type { paths } from './schema.ts';

export type * from './client.ts';
export type { components, operations, paths } from './schema.ts';

${comment([`${title}: what \`createClient\` takes.`, description, ending, known].filter(Boolean).join('\n\n'))}export const ${constant}: Descriptor<${prefix}Api> = ${literal(descriptor)};

${comment(`The types of ${title}, for code that is generic over APIs: \`Mock<${prefix}Api>\`.`)}export interface ${prefix}Api {
  client: ${prefix}Client;
  lists: ${prefix}Lists;
  paths: paths;
  shared: ${prefix}Shared;
  credential: ${prefix}Credential;
  server: ${server === undefined ? 'undefined' : 'string'};
${variablesType(api)}}
`;
}
