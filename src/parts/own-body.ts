import type { Argument, BodyForm, Operation as Row } from '../api/descriptor.ts';
import type { Write } from '../api/form.ts';
import type { Wrap } from '../api/wrap.ts';
import { checkNames, mistake, takes } from '../mistake.ts';
import { recordOf } from '../result/call-record.ts';
import { defined, isPlain } from '../values.ts';
import { withHeaders } from './with-headers.ts';

/** Splits the arguments of a call into body fields and others; throws for invalid ones. */
function split(label: string, all: readonly [string, Argument][], defaults: object, given: unknown) {
  const list = () => takes(all.map(([name, { required }]) => name + (required ? '' : '?')));
  if (!isPlain(given)) throw mistake(label, 'takes one plain object', list());
  checkNames(
    label,
    'argument',
    given,
    all.map(([name]) => name),
    list,
  );
  const values: Readonly<Record<string, unknown>> = { ...defaults, ...defined(given) };
  const fields: Record<string, unknown> = {};
  const others: Record<string, unknown> = {};
  for (const [name, { in: place, required, as = name }] of all) {
    if (values[name] === undefined && required) throw mistake(label, `needs the argument \`${name}\``, list());
    if (values[name] === undefined) continue;
    if (place === 'body') fields[as] = values[name];
    else others[name] = values[name];
  }
  return { fields, others };
}

/** The body, from flat arguments or one `body` argument; `undefined` if it is empty. */
function fieldsOf(label: string, form: BodyForm | undefined, fields: Readonly<Record<string, unknown>>) {
  const body = form === 'fields' ? fields : fields['body'];
  if (body === undefined) return undefined;
  if (!isPlain(body)) throw mistake(label, 'cannot send this `body` as a form', 'Pass a plain object');
  return Object.keys(body).length > 0 ? body : undefined;
}

/** Sends the body that the operation's `write` makes of its fields. It is serialized once, so all attempts send the same. */
export const ownBody =
  <Operation extends Row>(): Wrap<Operation> =>
  (call) =>
  async (context, label, name, operation, given = {}, callOptions) => {
    const options = withHeaders(label, callOptions, false);
    const all = Object.entries(operation.arguments);
    const { fields, others } = split(label, all, context.defaults, given);
    const body = fieldsOf(label, operation.body, fields);
    const written = body && (await (operation.write as Write | undefined)?.(label, body, operation));
    const { write: _, ...rest } = operation;
    const sent = {
      ...rest,
      arguments: {
        ...Object.fromEntries(all.filter(([, argument]) => argument.in !== 'body')),
        body: { in: 'body', required: false },
      },
      body: 'raw',
      ...(written && { type: written.type }),
    };
    const args = { ...others, ...(written && { body: written.body }) };
    const result = await call(context, label, name, sent as unknown as Operation, args, options);
    // The record holds the arguments that the caller gave.
    Object.assign(recordOf(result) ?? {}, { operation, args: { ...(given as object) } });
    return result;
  };
