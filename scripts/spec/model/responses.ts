import type * as api from '../../../src/api/descriptor.ts';
import { joinText } from './prose.ts';
import { nameOf } from './arguments.ts';
import { examplesOf } from './body.ts';
import { bare, chosenType, isBodiless, isPlainJson, isStream, readOf, sentType } from './media.ts';
import { ANY_TYPE } from '../dialect.ts';
import { step } from '../pointer.ts';
import { headersOf, type ResponseHeader } from './response-headers.ts';
import { phrase } from '../../phrase.ts';
import { Refusal } from '../../refusal.ts';
import { own, target, type Media, type Operation, type Response, type Spec } from '../spec.ts';

/** A documented status or range of statuses. */
export interface Answer {
  /** `404`, or `4XX` for statuses from 400 to 499 without their own entry. */
  readonly code: string;
  /** Its key in the spec; `default` becomes several ranges. */
  readonly entry: string;
  /** The status; for a range, the first. */
  readonly status: number;
  readonly description: string;
  /** The component of its body; undefined if the body is undocumented. */
  readonly body: string | undefined;
  /** The component returned to callers: the body, or the content of the API's envelope. */
  readonly data: string | undefined;
  /** The components of errors in other media types of JSON, which may come instead. */
  readonly alternatives: readonly string[];
  /** How the response is returned, as in the operation table. */
  readonly form: api.Answer;
  /** The media type that a client accepts; undefined if the body is undocumented. */
  readonly media: string | undefined;
  /** The other documented media types, which a client does not ask for. */
  readonly offered: readonly string[];
  /** Those whose bodies would be misread, in lower case and without parameters. */
  readonly foreign: readonly string[];
  /** The media type that a mock sends. */
  readonly sent: string | undefined;
  readonly headers: readonly ResponseHeader[];
  readonly examples: readonly [string, unknown][];
}

export const isSuccess = ({ status }: Answer): boolean => status < 300;

function payloadOf(spec: Spec, body: string, pointer: string): string {
  const payload = spec['x-envelope']?.payload;
  if (payload === undefined) return body;
  const envelope = target(spec.components?.schemas, own(spec.components?.schemas, body) ?? {});
  const name = nameOf(own(envelope.properties, payload));
  if (!name)
    throw new Refusal(
      pointer,
      phrase`responds with \`${body}\`, whose \`${payload}\` is not a named component`,
      'refer from there to a schema under components',
    );
  return name;
}

function formOf(spec: Spec, name: string): api.Answer {
  const type = own(spec.components?.schemas, name)?.type;
  return type === 'object' || type === 'array' ? type : 'json';
}

/** The part of a response that does not depend on its status. */
type Carried = Pick<
  Answer,
  'body' | 'data' | 'alternatives' | 'form' | 'media' | 'offered' | 'foreign' | 'sent' | 'examples'
>;

const UNDESCRIBED: Carried = {
  body: undefined,
  data: undefined,
  alternatives: [],
  form: 'undescribed',
  media: undefined,
  offered: [],
  foreign: [],
  sent: undefined,
  examples: [],
};

type Content = Readonly<Record<string, Media>>;

const isJson = (type: string, media: Media): boolean => readOf(type, media) === 'json';

/** The other media types, in lower case and without parameters, whose bodies cannot be confused with the one that is read. */
const foreignIn = (content: Content, isTaken: (type: string, media: Media) => boolean): string[] =>
  Object.entries(content)
    .filter(([type, media]) => bare(type) !== ANY_TYPE && !isTaken(type, media))
    .map(([type]) => bare(type).toLowerCase());

/** The components of JSON bodies: servers send an error in its documented type, whatever was requested. */
const errorsIn = (content: Content): string[] => [
  ...new Set(Object.entries(content).flatMap((each) => (isJson(...each) ? (nameOf(each[1].schema) ?? []) : []))),
];

function carriedBy(spec: Spec, { content = {} }: Response, success: boolean, pointer: string): Carried {
  const type = chosenType(Object.keys(content));
  const media = type === undefined ? undefined : own(content, type);
  if (type === undefined || !media) return UNDESCRIBED;
  if (isStream(type))
    throw new Refusal(pointer, phrase`responds with ${type}`, 'leave the response out: a call would never end');
  const form = readOf(type, media);
  const offered = Object.keys(content).filter((other) => other !== type);
  const common = { media: type, offered, sent: sentType(type, media), examples: examplesOf(media) };
  if (form !== 'json') {
    const foreign = foreignIn(content, (other, each) => readOf(other, each) === form);
    return { ...UNDESCRIBED, ...common, form, foreign };
  }
  const body = nameOf(media.schema);
  if (!body)
    throw new Refusal(
      pointer,
      'has a body that is not a named component',
      'move its schema under components and refer to it',
    );
  const data = success ? payloadOf(spec, body, pointer) : body;
  const formed = formOf(spec, data);
  const alternatives = success ? [] : errorsIn(content).filter((name) => name !== body);
  // Text that parses as an object of this schema is one, whatever it is called; a number need not be.
  const foreign = foreignIn(content, (other, each) => {
    const name = nameOf(each.schema) ?? '';
    return isJson(other, each) ? name === body || alternatives.includes(name) : name === body && formed !== 'json';
  });
  if (foreign.includes(bare(type).toLowerCase()))
    throw new Refusal(
      pointer,
      phrase`describes ${bare(type)} twice, with bodies that a client cannot tell apart by the parameters`,
      'keep one of them',
    );
  return { ...common, body, data, alternatives, form: formed, foreign };
}

/** The first status of an entry. */
const firstOf = (code: string): number => Number(code.replace('XX', '00'));

/** `default` covers the ranges without their own entry, and successes only if no 2xx status is documented. */
function codesOf(entry: string, entries: readonly string[]): string[] {
  if (entry !== 'default') return [entry];
  const described = entries.some((other) => other.startsWith('2'));
  return [...(described ? [] : ['2XX']), '4XX', '5XX'].filter((range) => !entries.includes(range));
}

function answersIn(spec: Spec, entry: string, node: Response, entries: readonly string[], pointer: string): Answer[] {
  if (!/^([245](\d\d|XX)|default)$/.test(entry))
    throw new Refusal(
      pointer,
      `is not a status of a response`,
      'write a status from 200 to 299 or from 400 to 599, 2XX, 4XX, 5XX or default',
    );
  const response = target(spec.components?.responses, node);
  const description = joinText(response.description, node.description);
  if (isBodiless(entry) && Object.keys(response.content ?? {}).length > 0)
    throw new Refusal(pointer, phrase`has a body, which HTTP does not allow for a ${entry}`, 'leave its content out');
  const headers = headersOf(spec, response, pointer);
  return codesOf(entry, entries).map((code) => ({
    code,
    entry,
    status: firstOf(code),
    description,
    headers,
    ...carriedBy(spec, response, code.startsWith('2'), pointer),
  }));
}

/** Ascending; a range comes after its individual statuses. */
const order = ({ code, status }: Answer): number => status + (isRange(code) ? 99.5 : 0);

/** Whether a code is a range of statuses. */
export const isRange = (code: string): boolean => code.endsWith('XX');

/** Every documented status of an operation, in ascending order. */
export function answersOf(spec: Spec, operation: Operation, pointer: string): readonly Answer[] {
  const responses = operation.responses ?? {};
  const answers = Object.entries(responses).flatMap(([entry, node]) =>
    answersIn(spec, entry, node, Object.keys(responses), `${pointer}/responses${step(entry)}`),
  );
  if (!answers.some(isSuccess)) throw new Refusal(pointer, 'documents no success', 'describe its 2xx status');
  return answers.sort((one, other) => order(one) - order(other));
}

/** The media types that an operation documents, and its client does not ask for in some responses. */
export const offeredBy = (answers: readonly Answer[]): readonly string[] => [
  ...new Set(answers.flatMap(({ offered }) => offered)),
];

/** The `Accept` header of an operation; undefined if plain JSON, the default, is all that it documents. */
export function acceptOf(answers: readonly Answer[]): string | undefined {
  const types = [...new Set(answers.flatMap(({ media }) => media ?? []))];
  const offered = offeredBy(answers);
  if (types.every(isPlainJson) && offered.length === 0) return undefined;
  // One that another response would be misread in is the second choice.
  return types.map((type) => (offered.includes(type) ? `${type};q=0.5` : type)).join(', ');
}

/** The TypeScript type of the returned data. */
export const typeOf = ({ data, form }: Answer): string =>
  data ?? { text: 'string', bytes: 'Uint8Array' }[form as string] ?? 'unknown';
