import { Refusal } from '../../refusal.ts';
import { JSON_TYPE } from '../../spec/dialect.ts';
import type { Credential } from './credential.ts';
import { formParts } from '../../spec/model/form-parts.ts';
import type { OperationModel } from '../../spec/model/operation.ts';
import { acceptOf } from '../../spec/model/responses.ts';
import { writtenIn } from '../../spec/model/written.ts';

/** A request as it is sent, with the credential separate. */
export interface Sent {
  readonly operation: OperationModel;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly credential: readonly (readonly [name: string, value: string])[];
  /** The parts of the credential that are sent in the query. */
  readonly keys: readonly (readonly [name: string, value: string])[];
  readonly body?: string;
}

type Values = Readonly<Record<string, unknown>>;

const fieldsOf = ({ takes }: OperationModel, values: Values): [string, unknown][] =>
  takes.all
    .filter((argument) => argument.in === 'body' && values[argument.name] !== undefined)
    .map(({ name, as }) => [as ?? name, values[name]]);

const pathOf = (operation: OperationModel, given: Values): string => {
  const { values, encoded } = writtenIn(operation, 'path', given);
  return operation.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => {
    const text = String(values[name]);
    if (/^\.{0,2}$/.test(text))
      throw new Refusal(`--set ${name}`, `is "${text}", which a path cannot contain`, 'fix the value', { usage: true });
    return encoded.includes(name) ? text : encodeURIComponent(text);
  });
};

const queryOf = (operation: OperationModel, given: Values): string => {
  const { values, encoded } = writtenIn(operation, 'query', given);
  const documented = new Set(operation.takes.all.map(({ name, as = name }) => as));
  // The names that a style makes are encoded already.
  const nameOf = (name: string): string => (documented.has(name) ? encodeURIComponent(name) : name);
  const textOf = (name: string, item: unknown): string =>
    encoded.includes(name) ? String(item) : encodeURIComponent(String(item));
  const pairs = Object.entries(values).flatMap(([name, value]) =>
    [value].flat().map((item) => `${nameOf(name)}=${textOf(name, item)}`),
  );
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
};

const bodyOf = (operation: OperationModel, values: Values): { body: string; type: string } | undefined => {
  const fields = fieldsOf(operation, values);
  const { body, form, type = JSON_TYPE } = operation.takes;
  if (form === 'multipart')
    throw new Refusal(
      operation.id,
      'takes a multipart body, which cannot be sent from the command line',
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
  const body = bodyOf(operation, values);
  const headers = Object.entries(writtenIn(operation, 'header', values).values).map(
    ([name, value]) => [name, String(value)] as const,
  );
  const bad = headers.find(([, value]) => !/^[\x20-\x7e]*$/.test(value));
  if (bad) throw new Refusal(`--set ${bad[0]}`, 'cannot be sent in a header', 'give printable ASCII', { usage: true });
  return {
    operation,
    url: `${server}${pathOf(operation, values)}${queryOf(operation, values)}`,
    headers: [
      ['accept', acceptOf(operation.answers) ?? JSON_TYPE],
      ...headers,
      ...(body ? [['content-type', body.type] as const] : []),
    ],
    credential: credential.headers,
    keys: credential.keys,
    ...(body && { body: body.body }),
  };
};
