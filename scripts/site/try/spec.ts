import { schemesOf } from '../../spec/security.ts';
import type { ApiModel } from '../../spec/model.ts';
import type { OperationModel } from '../../spec/operation.ts';
import { isSuccess } from '../../spec/responses.ts';
import { own, type RequestBody, type Schema, type SecurityScheme, type Spec } from '../../spec/spec.ts';
import type { Documented } from '../docs/documented.ts';
import { methodOf } from '../samples/typescript.ts';
import { formKind } from '../../spec/form.ts';
import type { Arguments } from '../../spec/arguments.ts';
import { placesOf } from '../../spec/nodes.ts';
import { withoutTags } from '../docs/markdown.ts';
import { unitsOf } from './units.ts';

/** An API with its mock, as far as a page to try it needs them. */
interface Tried {
  readonly mocked: { readonly prefix: string };
  readonly documented: Documented | undefined;
}

/** What is shown of a call next to the request that it makes. */
export interface Call {
  /** From `client` on, without the arguments. */
  readonly method: string;
  /** The headers that are arguments, by their names in it. */
  readonly headers: readonly string[];
  /** How the body is made of the arguments. */
  readonly body?: string;
  /** Of a body that is a form, which, and how its fields are written. */
  readonly form?: Pick<Arguments, 'form' | 'notations'>;
  /** The unit of each value that it sends, and of each that a success has. */
  readonly sends: readonly string[];
  readonly gets: readonly string[];
}

/** The data that the script of a page gets. */
export interface ToTry {
  readonly spec: Spec;
  /** Where the mock is, seen from the page: the path of its URL. */
  readonly mock: string;
  /** By the name of a security scheme, what is sent for it. */
  readonly credentials: Readonly<Record<string, string>>;
  /** By method and path: `post /v1/topup`. */
  readonly calls: Readonly<Record<string, Call>>;
}

/** The mock takes any credential, and a real one has no place here. */
const dummy = 'any-secret-will-do';

/** The component puts the prefix of bearer tokens before them itself, and knows no other. */
const valueOf = (scheme: SecurityScheme | undefined): string => `${scheme?.['x-prefix'] ?? ''}${dummy}`;

/** The first alternative of the first operation that takes a credential: the others take the same. */
const credentialsOf = (spec: Spec, { operations }: ApiModel): Record<string, string> => {
  const [first = []] = operations.flatMap(({ node }) => schemesOf(spec, node));
  return Object.fromEntries(first.map((name) => [name, valueOf(own(spec.components?.securitySchemes, name))]));
};

const callOf = (operation: OperationModel, { schemas }: ApiModel): Call => {
  const { takes, answers } = operation;
  const unitsIn = (schema: Schema): string[] => unitsOf(schemas, schema);
  const properties = Object.fromEntries(takes.all.map(({ name, schema }) => [name, schema]));
  const data = answers.filter(isSuccess).flatMap((answer) => answer.data ?? []);
  return {
    method: methodOf({ operation }),
    headers: takes.all.flatMap(({ in: place, name }) => (place === 'header' ? [name] : [])),
    ...(takes.body && { body: takes.body }),
    ...(takes.form && { form: { form: takes.form, ...(takes.notations && { notations: takes.notations }) } }),
    sends: unitsIn({ properties }),
    gets: [...new Set(data.flatMap((name) => unitsIn(schemas[name] ?? {})))],
  };
};

const callsOf = (model: ApiModel): Record<string, Call> =>
  Object.fromEntries(
    model.operations.map((operation) => [
      `${operation.method.toLowerCase()} ${operation.path}`,
      callOf(operation, model),
    ]),
  );

/** The component writes no form as the client does, so its body is given as the arguments of the call. */
const asArguments = (body: RequestBody): void => {
  const [[type, media] = []] = Object.entries(body.content ?? {});
  if (type === undefined || formKind(type) === undefined) return;
  const files = formKind(type) === 'multipart' ? ', a file as its text' : '';
  const description = `Given as the arguments of the call${files}; sent as \`${type}\`.`;
  Object.assign(body, { description, content: { 'application/json': { ...media, encoding: undefined } } });
};

/** A spec as the component shows it: it warns of every dialect but its own, and shows the keywords of ours all the same. */
const shownSpec = (spec: Spec): Spec => {
  for (const { kind, node } of placesOf(spec).values()) {
    if (typeof node['description'] === 'string') node['description'] = withoutTags(node['description']);
    if (kind === 'requestBody') asArguments(node as unknown as RequestBody);
  }
  return Object.assign(spec, { jsonSchemaDialect: undefined });
};

/** What a page needs to send the requests of an API to its mock; nothing where no documentation can be made of it. */
export const toTry = ({ mocked, documented }: Tried): ToTry | undefined => {
  if (!documented) return undefined;
  const { copy, model } = documented.spec;
  const spec = shownSpec(copy());
  return { spec, mock: mocked.prefix, credentials: credentialsOf(spec, model), calls: callsOf(model) };
};
