import { dig, firstExample, node, type Node } from './nodes.ts';

/** How a caller gets a body: JSON as data, text as text, all else as bytes. */
export type Reading = 'json' | 'text' | 'bytes';

/** One documented response. */
export interface Answer {
  /** `404`, or `4XX` for all from 400 to 499 without their own entry. */
  readonly code: string;
  /** Its key in the spec: a `default` is several ranges. */
  readonly entry: string;
  /** Its status; for a range, the first one without its own entry. */
  readonly status: number;
  /** Its media type, of several the one that clients request; `undefined` if the body is not described. */
  readonly type: string | undefined;
  /** The media types that its body may have: an error may come in any documented JSON type. */
  readonly types: readonly string[];
  /** The other media types, which clients do not request. */
  readonly offered: readonly string[];
  readonly reading: Reading;
  /** The schema of its JSON; `undefined` if there is none. */
  readonly schema: Node | undefined;
  readonly example: unknown;
}

const ANY = '*/*';

const bare = (type: string): string => type.split(';', 1).join('').trim().toLowerCase();

const isJson = (type: string): boolean => /^(application|text)\/([\w.-]+\+)?json$/.test(bare(type));

const isText = (type: string): boolean =>
  /^text\/|^application\/([\w.-]+\+)?(xml|yaml|x-yaml|csv|(x-)?ndjson|(x-)?jsonl|json-?lines)$/.test(bare(type));

/** The types to request, in order of preference. */
const PREFERENCES: readonly ((type: string) => boolean)[] = [
  (type) => bare(type) === 'application/json',
  isJson,
  isText,
  (type) => type !== ANY,
  () => true,
];

const preferred = (types: readonly string[]): string | undefined =>
  PREFERENCES.flatMap((isIt) => types.filter(isIt))[0];

/** For any media type, the schema decides how to read a body. */
const readingOf = (type: string, schema: Node): Reading => {
  if (type === ANY && schema['type'] !== 'string') return 'json';
  if (type === ANY) return schema['format'] === 'binary' || 'contentMediaType' in schema ? 'bytes' : 'text';
  return isJson(type) ? 'json' : isText(type) ? 'text' : 'bytes';
};

/** A `default` stands for each range without an entry, for successes only if there is no other. */
const codesOf = (entry: string, entries: readonly string[]): string[] => {
  if (entry !== 'default') return [entry];
  const ranges = entries.some((other) => other.startsWith('2')) ? ['4XX', '5XX'] : ['2XX', '4XX', '5XX'];
  return ranges.filter((range) => !entries.includes(range));
};

const statusOf = (code: string, entries: readonly string[]): number => {
  let status = Number(code.replace('XX', '00'));
  while (code.endsWith('XX') && entries.includes(String(status))) status++;
  return status;
};

/** A status comes before its range. */
const order = ({ code }: Answer): number => Number(code.replace('XX', '99.5'));

/** The properties of a response that depend on its body. */
type Carried = Pick<Answer, 'type' | 'types' | 'offered' | 'reading' | 'schema' | 'example'>;

const carriedBy = (spec: Node, content: Node, isError: boolean): Carried => {
  const all = Object.keys(content);
  const type = preferred(all);
  if (type === undefined)
    return { type, types: [], offered: [], reading: 'json', schema: undefined, example: undefined };
  const media = node(content[type]);
  const schema = node(media['schema']);
  const reading = readingOf(type, node(dig(spec, schema)));
  const isJsonError = isError && reading === 'json';
  return {
    type,
    types: isJsonError ? all.filter((each) => each === type || isJson(each)) : [type],
    offered: all.filter((each) => each !== type),
    reading,
    schema: reading === 'json' ? schema : undefined,
    example: firstExample(media),
  };
};

/** Each documented response of an operation. */
export const answersOf = (spec: Node, operation: Node): readonly Answer[] => {
  const responses = Object.entries(node(operation['responses']));
  const entries = responses.map(([entry]) => entry);
  return responses
    .flatMap(([entry, response]) => {
      const content = node(dig(spec, response, 'content'));
      return codesOf(entry, entries).map((code): Answer => ({
        code,
        entry,
        status: statusOf(code, entries),
        ...carriedBy(spec, content, !code.startsWith('2')),
      }));
    })
    .sort((one, other) => order(one) - order(other));
};

/** The body as it is sent. */
export const textOf = ({ reading, example }: Answer): string =>
  example === undefined ? '' : reading === 'json' ? JSON.stringify(example) : String(example);

/** The media type that is sent if a spec allows any. */
const SENT: Readonly<Record<Reading, string>> = {
  json: 'application/json',
  text: 'text/plain',
  bytes: 'application/octet-stream',
};

/** A response as a server sends it, or with another text. */
export const responseOf = (answer: Answer, text = textOf(answer)): Response =>
  new Response(answer.status === 204 || answer.status === 205 ? null : text, {
    status: answer.status,
    headers: text === '' ? {} : { 'content-type': answer.type?.replace(ANY, SENT[answer.reading]) ?? SENT.json },
  });

/** The data that a caller gets from a response, without the envelope. */
export const dataOf = (answer: Answer, payload: string | undefined): unknown => {
  if (answer.reading === 'bytes') return new TextEncoder().encode(textOf(answer));
  return payload === undefined || answer.status >= 300 ? answer.example : node(answer.example)[payload];
};

/** The documented response for a status: its own entry, or else its range. */
export const answerTo = (answers: readonly Answer[], status: number): Answer | undefined =>
  answers.find(({ code }) => code === String(status)) ??
  answers.find(({ code }) => code === `${Math.floor(status / 100)}XX`);
