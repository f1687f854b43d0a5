import { below } from '../../ledger/claims/claim.ts';
import { at, entriesOf, isObject, itemsOf, referenced, type Json } from '../../spec/json.ts';
import type { OperationModel } from '../../spec/model/operation.ts';
import { step } from '../../spec/pointer.ts';
import type { Exchange } from './exchange.ts';
import { jsonText, type JsonText } from './json-text.ts';
import { observe } from './observe.ts';
import { asReceived, type Quote } from './quote.ts';
import { redactedTo, type Sighting } from './sighting.ts';
import { admits, resolved } from './types.ts';

/** An operation as the ledger names it. */
export const nodeOf = ({ method, path }: Pick<OperationModel, 'method' | 'path'>): string => `${method} ${path}`;

/** The body parsed as JSON; `undefined` if it is invalid, or nests too deeply to be looked at. */
export const jsonOf = ({ text }: Pick<Exchange, 'text'>, quote?: Quote): JsonText | undefined => {
  const body = jsonText(text, quote);
  return body?.isDeep === true ? undefined : body;
};

/** Whether a body nests too deeply to be compared. */
export const isDeep = ({ text }: Pick<Exchange, 'text'>): boolean => jsonText(text)?.isDeep === true;

/** The media type of a response without its parameters; empty where it names none. */
const mediaOf = ({ headers }: Pick<Exchange, 'headers'>): string =>
  (headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '').split(';', 1)[0]?.trim().toLowerCase() ??
  '';

/** The entry of a status among the documented ones, as clients read them: the status itself, or its range. */
const entryOf = ({ answers, node }: OperationModel, status: number): [name: string, response: unknown] | undefined => {
  const entry = [String(status), `${String(status)[0]}XX`].flatMap((code) =>
    answers.filter((answer) => answer.code === code),
  )[0]?.entry;
  return entry === undefined ? undefined : [entry, at(node.responses, entry)];
};

/** Whether a status is among the documented ones. */
export const isDocumented = (operation: OperationModel, status: number): boolean =>
  entryOf(operation, status) !== undefined;

const statusSeen = (exchange: Exchange, where: string): Sighting => {
  const { sent, status } = exchange;
  const entry = entryOf(sent.operation, status);
  const pointer = `${sent.operation.pointer}/responses`;
  const location = status >= 300 && status < 400 ? ', a redirect, which is not followed' : '';
  return {
    node: below(nodeOf(sent.operation), entry?.[0] ?? String(status)),
    attribute: 'exists',
    value: 'yes',
    fits: entry !== undefined,
    at: where,
    pointer: entry ? `${pointer}${step(entry[0])}` : pointer,
    ...(!entry && { says: `the status ${status}${location}` }),
  };
};

const resolve = (
  spec: Json,
  node: unknown,
  pointer: string,
  kind: 'responses' | 'headers' = 'responses',
): [found: unknown, pointer: string] => {
  const name = referenced(node);
  return name === undefined
    ? [node, pointer]
    : [at(spec, 'components', kind, name), `#/components/${kind}${step(name)}`];
};

/** The text of a header as its schema has it: a list, or a number or a boolean where it is written like one. */
function headerValue(spec: Json, text: string, schema: unknown): unknown {
  const items = at(resolved(spec, schema), 'items');
  if (items !== undefined) return text.split(',').map((item) => headerValue(spec, item.trim(), items));
  const forms = [
    ...(/^-?\d+(?:\.\d+)?$/.test(text) ? [Number(text)] : []),
    ...(/^(?:true|false)$/.test(text) ? [text === 'true'] : []),
  ];
  return forms.find((form) => admits(spec, schema, form)) ?? text;
}

/** What reads responses: their spec, and how to quote them. */
interface Reader {
  readonly spec: Json;
  readonly quote: Quote;
}

/** What the described headers show: whether a required one is there, and what each has. */
const headersSeen = (
  { spec, quote }: Reader,
  response: unknown,
  { headers }: Exchange,
  seen: Pick<Sighting, 'node' | 'at' | 'pointer'>,
): Sighting[] =>
  entriesOf(at(response, 'headers')).flatMap(([name, described]): readonly Sighting[] => {
    const [header, pointer] = resolve(spec, described, `${seen.pointer}/headers${step(name)}`, 'headers');
    const [, text] = headers.find(([other]) => other.toLowerCase() === name.toLowerCase()) ?? [];
    const place = { node: below(seen.node, name), at: `${seen.at}, header ${name}` };
    if (text !== undefined) {
      const schema = at(header, 'schema');
      return schema === undefined
        ? []
        : observe(
            spec,
            headerValue(spec, text, schema),
            schema,
            { ...place, typed: 'type', pointer: `${pointer}/schema` },
            quote,
          );
    }
    const says = 'the response header is missing';
    const missing = { ...place, at: seen.at, attribute: 'presence', value: 'optional', pointer, says };
    return at(header, 'required') === true ? [{ ...missing, fits: false }] : [];
  });

const allows = (documented: string, media: string): boolean =>
  documented === media ||
  documented === '*/*' ||
  (documented.endsWith('/*') && media.startsWith(documented.slice(0, -1)));

/** What the member by which an API says that it failed shows, where it contradicts the status. */
const flagSeen = (spec: Json, { status }: Exchange, value: unknown, where: string): Sighting[] => {
  const [[member, failure] = []] = entriesOf(at(spec, 'x-envelope', 'failure'));
  const flag = member === undefined ? undefined : at(value, member);
  if (typeof flag !== 'boolean') return [];
  const contradicts = status < 300 ? flag === failure : status >= 400 && flag !== failure;
  const says = `\`${member}\` is ${flag} with the status ${status}`;
  const place = { node: 'api', attribute: 'envelope failure', at: where, pointer: '#/x-envelope/failure' };
  return [{ ...place, value: `${member} is ${String(failure)}`, fits: !contradicts, ...(contradicts && { says }) }];
};

/** What is wrong with how a body of a documented media type is written, where readers of JSON do not take it alike. */
const writtenSeen = ({ faults }: JsonText, documented: string | undefined, typed: Sighting): Sighting[] =>
  faults.length === 0 || documented === undefined || !/\bjson\b/.test(documented)
    ? []
    : [{ ...typed, value: documented, fits: false, says: faults.slice(0, 3).join('; ') }];

/** What a body that is described shows. */
const contentSeen = (
  { spec, quote }: Reader,
  exchange: Exchange,
  [name, media]: readonly [name: string | undefined, media: unknown],
  typed: Sighting,
  pointer: string,
): Sighting[] => {
  const { node, at: where } = typed;
  const place = { node, typed: 'body', pointer: `${pointer}/schema`, at: where } as const;
  const body = jsonOf(exchange, quote);
  if (body)
    return [
      ...writtenSeen(body, name, typed),
      ...observe(spec, body.value, at(media, 'schema'), place, quote),
      ...flagSeen(spec, exchange, body.value, where),
    ];
  if (isDeep(exchange) || (name !== undefined && !/\bjson\b/.test(name))) return [];
  const says = exchange.text === '' ? 'the body is empty' : 'the body is not JSON';
  return [{ node, attribute: 'body', value: 'unknown', fits: false, at: where, pointer: place.pointer, says }];
};

/** What the body shows where the spec describes it. */
const bodySeen = (
  reader: Reader,
  exchange: Exchange,
  response: unknown,
  status: Sighting,
  pointer: string,
): Sighting[] => {
  const content = entriesOf(at(response, 'content'));
  const media = mediaOf(exchange);
  const [first] = content;
  if (!first) return [];
  const found = content.find(([documented]) => allows(documented, media));
  const typed: Sighting = {
    node: status.node,
    attribute: 'media',
    value: media || 'none',
    fits: found !== undefined,
    at: `${status.at}, body`,
    pointer: `${pointer}/content`,
    ...(media === '' && { says: 'the response header Content-Type is missing' }),
    ...(!found && redactedTo({ value: media }, reader.quote.text(media))),
  };
  const [name, described] = found ?? first;
  return [
    typed,
    ...contentSeen(reader, exchange, [found && name, described], typed, `${pointer}/content${step(name)}`),
  ];
};

/** What one response shows of the claims about its operation. */
export const seenIn = (spec: Json, exchange: Exchange, quote: Quote = asReceived): Sighting[] => {
  const reader = { spec, quote };
  const { operation } = exchange.sent;
  const where = `${nodeOf(operation)} ${exchange.status}`;
  const status = statusSeen(exchange, where);
  const [, entry] = entryOf(operation, exchange.status) ?? [];
  if (entry === undefined) return [status];
  const [response, pointer] = resolve(spec, entry, status.pointer);
  const seen = { node: status.node, at: where, pointer };
  return [
    status,
    ...headersSeen(reader, response, exchange, seen),
    ...bodySeen(reader, exchange, response, status, pointer),
  ];
};

/** The names of body members that no source describes; none if the spec describes them, or the body is not an object. */
export const undescribedIn = (spec: Json, exchange: Exchange, quote: Quote): readonly string[] => {
  const [, entry] = entryOf(exchange.sent.operation, exchange.status) ?? [];
  const [response] = resolve(spec, entry, '');
  const body = jsonOf(exchange)?.value;
  return entriesOf(at(response, 'content')).length > 0 || !isObject(body) ? [] : Object.keys(body).map(quote.name);
};

/** The list that a path leads to, also under another name that the envelope gives its member. */
export const listAt = (spec: Json, value: unknown, path: string | undefined): readonly unknown[] => {
  const payload = at(spec, 'x-envelope', 'payload');
  const aliases = entriesOf(at(spec, 'x-envelope', 'aliases'));
  const other = aliases.find(([, name]) => name === path)?.[0];
  const start = typeof payload === 'string' ? at(value, payload) : value;
  if (path === undefined) return itemsOf(start);
  return itemsOf(at(start, ...path.split('.')) ?? (other === undefined ? undefined : at(start, other)));
};

/** The value at a path. */
export const memberAt = (spec: Json, value: unknown, path: string): unknown => {
  const payload = at(spec, 'x-envelope', 'payload');
  return at(value, ...(typeof payload === 'string' ? [payload] : []), ...path.split('.'));
};
