import { Refusal } from '../../refusal.ts';
import { JSON_TYPE } from '../../spec/dialect.ts';
import type { Credential } from './credential.ts';
import { formParts } from '../../spec/model/form-parts.ts';
import type { OperationModel } from '../../spec/model/operation.ts';

/** A request as it travels, its credential apart. */
export interface Sent {
  readonly operation: OperationModel;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly credential: readonly (readonly [name: string, value: string])[];
  /** What of the credential travels in the query. */
  readonly keys: readonly (readonly [name: string, value: string])[];
  readonly body?: string;
}

type Values = Readonly<Record<string, unknown>>;

const placed = ({ takes }: OperationModel, place: string, values: Values): [string, unknown][] =>
  takes.all
    .filter((argument) => argument.in === place && values[argument.name] !== undefined)
    .map(({ name }) => [name, values[name]]);

const pathOf = (operation: OperationModel, values: Values): string =>
  operation.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => {
    const text = String(values[name]);
    if (/^\.{0,2}$/.test(text))
      throw new Refusal(`--set ${name}`, `is "${text}", which no path can hold`, 'fix the value', { usage: true });
    return encodeURIComponent(text);
  });

const bodyOf = (operation: OperationModel, values: Values): { body: string; type: string } | undefined => {
  const fields = placed(operation, 'body', values);
  const { body, form, type = JSON_TYPE } = operation.takes;
  if (form === 'multipart')
    throw new Refusal(
      operation.id,
      'takes a body in parts, which cannot be sent from a command line',
      'name the other operations',
      { usage: true },
    );
  if (body === undefined || (body !== 'fields' && fields.length === 0)) return undefined;
  if (form) {
    const fieldsOfForm = body === 'fields' ? Object.fromEntries(fields) : Object(values['body']);
    const pairs = formParts(operation.takes, fieldsOfForm).map(({ name, text }) => [name, text]);
    return { body: new URLSearchParams(pairs).toString(), type };
  }
  if (body === 'fields') return { body: JSON.stringify(Object.fromEntries(fields)), type };
  if (body === 'json') return { body: JSON.stringify(values['body']), type };
  return { body: String(values['body']), type };
};

/** The request of an operation with these arguments. */
export const requestOf = (
  server: string,
  operation: OperationModel,
  values: Values,
  credential: Pick<Credential, 'headers' | 'keys'>,
): Sent => {
  const query = new URLSearchParams(
    placed(operation, 'query', values).flatMap(([name, value]) => [value].flat().map((item) => [name, String(item)])),
  ).toString();
  const body = bodyOf(operation, values);
  const headers = placed(operation, 'header', values).map(([name, value]) => [name, String(value)] as const);
  const bad = headers.find(([, value]) => !/^[\x20-\x7e]*$/.test(value));
  if (bad) throw new Refusal(`--set ${bad[0]}`, 'cannot travel in a header', 'give printable ASCII', { usage: true });
  return {
    operation,
    url: `${server}${pathOf(operation, values)}${query === '' ? '' : `?${query}`}`,
    headers: [['accept', JSON_TYPE], ...headers, ...(body ? [['content-type', body.type] as const] : [])],
    credential: credential.headers,
    keys: credential.keys,
    ...(body && { body: body.body }),
  };
};
