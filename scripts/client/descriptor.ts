import type { Answer as AnswerForm, Descriptor, Operation, Reconcile } from '../../src/api/descriptor.ts';
import type { OperationModel } from '../spec/operation.ts';
import type { ApiModel } from '../spec/model.ts';
import type { Answer } from '../spec/responses.ts';
import { docsOfApi } from '../docs-address.ts';
import type { EvidenceAt } from './evidence.ts';
import { variablesType } from './server-type.ts';
import { credentialParts, openingPart } from './parts.ts';
import { comment, importParts, literal } from './print.ts';

const answerOf = ({ status, form }: Answer): [number, AnswerForm] => [status, form];

/** One row of the operation table. */
export const row = (operation: OperationModel, reconcile?: Reconcile): Operation => {
  const { method, path, safe, authenticated, security, server, takes, answers, pager } = operation;
  return {
    method,
    path,
    safe,
    authenticated,
    ...(security && { takes: security }),
    ...(server !== undefined && { server }),
    arguments: Object.fromEntries(takes.all.map(({ name, in: place, required }) => [name, { in: place, required }])),
    ...(takes.body && { body: takes.body }),
    ...(takes.type !== undefined && { type: takes.type }),
    ...(pager && { pager: pager.row }),
    ...(reconcile && { reconcile }),
    answers: Object.fromEntries(answers.map(answerOf)),
  };
};

function envelopeOf({ envelope }: ApiModel): Pick<Descriptor, 'envelope'> {
  const [flag] = Object.entries(envelope?.failure ?? {});
  const { payload, aliases } = envelope ?? {};
  if (payload === undefined && !flag && !aliases) return {};
  return {
    envelope: {
      ...(payload !== undefined && { payload }),
      ...(aliases && { aliases }),
      ...(flag && { failure: { member: flag[0], equals: flag[1] } }),
    },
  };
}

/** What a descriptor has besides its operations; parts of the runtime stand as what prints them. */
type Frame = { readonly [Name in keyof Omit<Descriptor, 'operations'>]: unknown };

/** What a descriptor has besides its operations. */
export const frameOf = (api: ApiModel): Frame => ({
  id: api.id,
  server: api.server,
  ...(api.variables && { variables: api.variables }),
  credentials: api.credentials.map(credentialParts),
  ...envelopeOf(api),
  shared: Object.keys(api.shared),
  ...(api.amounts.length > 0 && { amounts: api.amounts }),
  ...openingPart(api),
});

const descriptorOf = (api: ApiModel): Frame & Pick<Descriptor, 'operations'> => ({
  ...frameOf(api),
  operations: Object.fromEntries(
    api.operations.map((operation) => [operation.id, row(operation, api.reconciles.get(operation.id)?.row)]),
  ),
});

/** What the subpath of an API exports: its descriptor, and all its types. */
export function printIndex(api: ApiModel, evidence: EvidenceAt): string {
  const { id, constant, prefix, server, title, description } = api;
  const known = [evidence('#/info'), `[Documentation](${docsOfApi(id)})`].filter(Boolean).join(' ');
  const names = ['Client', 'Credential', 'Lists', 'Shared'].map((name) => `${prefix}${name}`);
  const descriptor = descriptorOf(api);
  return `${importParts(descriptor)}import type { Descriptor } from '../../src/api/descriptor.ts';
import type { ${names.join(', ')} } from './client.ts';
import type { paths } from './schema.ts';

export type * from './client.ts';
export type { components, operations, paths } from './schema.ts';

${comment([`${title}: what \`createClient\` takes.`, description, known].filter(Boolean).join('\n\n'))}export const ${constant}: Descriptor<${prefix}Api> = ${literal(descriptor)};

${comment(`The types of ${title}, for what is generic over APIs: \`Mock<${prefix}Api>\`.`)}export interface ${prefix}Api {
  client: ${prefix}Client;
  lists: ${prefix}Lists;
  paths: paths;
  shared: ${prefix}Shared;
  credential: ${prefix}Credential;
  server: ${server === undefined ? 'undefined' : 'string'};
${variablesType(api)}}
`;
}
