import { schemesOf } from '../../spec/model/security.ts';
import type { Operation, Styles } from '../../../src/api/descriptor.ts';
import type { ApiModel } from '../../spec/model/model.ts';
import type { OperationModel } from '../../spec/model/operation.ts';
import { isSuccess } from '../../spec/model/responses.ts';
import { own, type RequestBody, type Schema, type SecurityScheme, type Spec } from '../../spec/spec.ts';
import type { Documented } from '../docs/documented.ts';
import { methodOf } from '../samples/typescript.ts';
import { formKind } from '../../spec/model/form.ts';
import type { Arguments } from '../../spec/model/arguments.ts';
import { placesOf } from '../../spec/nodes.ts';
import { summarize } from '../docs/example-summary.ts';
import { withoutTags } from '../docs/markdown.ts';
import { shapeOf, type Shape } from './shapes.ts';
import { unitsOf } from './units.ts';

/** An API and its mock. */
interface Tried {
  readonly mocked: { readonly prefix: string };
  readonly documented: Documented | undefined;
}

/** The data for showing the client call of a request. */
export interface Call {
  /** The method, starting with `client`. */
  readonly method: string;
  /** How a request is built from the arguments, as far as it can be read back. */
  readonly takes: Pick<Operation, 'arguments' | 'body'> & { readonly styles?: Pick<Styles, 'of'> };
  /** The shapes of arguments outside the body, by name. */
  readonly shapes: Readonly<Record<string, Shape>>;
  /** The names of credentials in the query, which are not arguments. */
  readonly keys?: readonly string[];
  /** For a form body: its type and the notations of its fields. */
  readonly form?: Pick<Arguments, 'form' | 'notations'>;
  /** The units of the values that are sent, and of those in a successful response. */
  readonly sends: readonly string[];
  readonly gets: readonly string[];
}

/** The data for the page's script. */
export interface ToTry {
  readonly spec: Spec;
  /** The path of the mock's URL. */
  readonly mock: string;
  /** The value to send, by security scheme. */
  readonly credentials: Readonly<Record<string, string>>;
  /** By method and path, such as `post /v1/topup`. */
  readonly calls: Readonly<Record<string, Call>>;
}

/** The mock accepts any credential; real ones do not belong here. */
const dummy = 'any-secret-will-do';

/** Swagger UI adds the prefix of bearer tokens, but no other prefix. */
const valueOf = (scheme: SecurityScheme | undefined): string => `${scheme?.['x-prefix'] ?? ''}${dummy}`;

/** The first alternative of the first operation with a credential; the other operations take the same. */
const credentialsOf = (spec: Spec, { operations }: ApiModel): Record<string, string> => {
  const [first = []] = operations.flatMap(({ node }) => schemesOf(spec, node));
  return Object.fromEntries(first.map((name) => [name, valueOf(own(spec.components?.securitySchemes, name))]));
};

const takesOf = ({ takes: { all, body } }: OperationModel): Call['takes'] => {
  const styles = all.flatMap(({ name, style }) => (style ? [[name, style] as const] : []));
  return {
    arguments: Object.fromEntries(
      all.map(({ name, in: place, required, as }) => [name, { in: place, required, ...(as !== undefined && { as }) }]),
    ),
    ...(styles.length > 0 && { styles: { of: Object.fromEntries(styles) } }),
    ...(body && { body }),
  };
};

const keysOf = ({ credentials }: ApiModel): string[] =>
  credentials.flatMap((parts) => Object.values(parts)).flatMap((part) => ('query' in part ? [part.query] : []));

const callOf = (operation: OperationModel, api: ApiModel): Call => {
  const { takes, answers } = operation;
  const { schemas } = api;
  const unitsIn = (schema: Schema): string[] => unitsOf(schemas, schema);
  const properties = Object.fromEntries(takes.all.map(({ name, schema }) => [name, schema]));
  const data = answers.filter(isSuccess).flatMap((answer) => answer.data ?? []);
  const keys = keysOf(api);
  const outside = takes.all.filter((argument) => argument.in !== 'body');
  return {
    method: methodOf({ operation }),
    takes: takesOf(operation),
    shapes: Object.fromEntries(outside.map(({ name, schema }) => [name, shapeOf(schemas, schema)])),
    ...(keys.length > 0 && { keys }),
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

/** Swagger UI does not serialize forms as the client does, so the form is entered as call arguments in JSON. */
const asArguments = (body: RequestBody): void => {
  const [[type, media] = []] = Object.entries(body.content ?? {});
  if (type === undefined || formKind(type) === undefined) return;
  const files = formKind(type) === 'multipart' ? ', a file as its text' : '';
  const description = `Given as the arguments of the call${files}; sent as \`${type}\`.`;
  Object.assign(body, { description, content: { 'application/json': { ...media, encoding: undefined } } });
};

/** Prepares a spec for Swagger UI. Drops the dialect: Swagger UI would warn about it, and displays our keywords anyway. */
const shownSpec = (spec: Spec): Spec => {
  for (const place of placesOf(spec).values()) {
    const { kind, node } = place;
    summarize(place);
    if (typeof node['description'] === 'string') node['description'] = withoutTags(node['description']);
    if (kind === 'requestBody') asArguments(node as unknown as RequestBody);
  }
  return Object.assign(spec, { jsonSchemaDialect: undefined });
};

/** The data for trying out an API; `undefined` if its documentation cannot be built. */
export const toTry = ({ mocked, documented }: Tried): ToTry | undefined => {
  if (!documented) return undefined;
  const { copy, model } = documented.spec;
  const spec = shownSpec(copy());
  return { spec, mock: mocked.prefix, credentials: credentialsOf(spec, model), calls: callsOf(model) };
};
