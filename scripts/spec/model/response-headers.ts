import { Refusal } from '../../refusal.ts';
import { step } from '../pointer.ts';
import { checkHeaderName } from './header.ts';
import { joinText } from './prose.ts';
import { target, type Header, type Response, type Schema, type Spec } from '../spec.ts';

/** The type of a header; a tuple for a list with items of that type. */
type HeaderType = string | readonly [HeaderType];

/** A described header of a response. */
export interface ResponseHeader {
  /** In lower case, since header names are case-insensitive. */
  readonly name: string;
  readonly required: boolean;
  /** Completed with the header's documentation. */
  readonly schema: Schema;
  readonly type: HeaderType;
  /** What a mock sends. */
  readonly example: string | undefined;
}

const READABLE: readonly unknown[] = ['string', 'integer', 'number', 'boolean'];

function typeOf(spec: Spec, node: Schema, pointer: string): HeaderType {
  const schema = target(spec.components?.schemas, node);
  const types = [schema.type ?? 'string'].flat().filter((type) => type !== 'null');
  const [type = 'string'] = types;
  if (types.length === 1 && READABLE.includes(type)) return type;
  if (types.length === 1 && type === 'array') return [typeOf(spec, Object(schema['items']), pointer)];
  throw new Refusal(
    pointer,
    'is a header that no client can read',
    'describe a string, a number, a boolean or a list of them',
  );
}

/** Headers that describe how one response is sent: an example of another one would make the body unreadable. */
const FRAMING =
  /^(connection|content-(encoding|length|type)|keep-alive|proxy-connection|trailer|transfer-encoding|upgrade)$/i;

/** The text of a header's example, for a mock; a list is one text with commas. */
export const exampleOf = (name: string, { example, schema = {} }: Header): string | undefined => {
  const [listed] = Array.isArray(schema['examples']) ? schema['examples'] : [];
  const value = example ?? listed ?? schema.default;
  return value === undefined || FRAMING.test(name) ? undefined : String(value);
};

/** The described headers of a response. */
export const headersOf = (spec: Spec, { headers = {} }: Response, pointer: string): readonly ResponseHeader[] =>
  Object.entries(headers).map(([name, node]) => {
    const header = target(spec.components?.headers, node);
    const at = `${pointer}/headers${step(name)}`;
    checkHeaderName(name, at);
    // As a member of the headers of a result.
    if (name.toLowerCase() in {})
      throw new Refusal(at, 'is a header of a name that every object inherits', 'leave it out');
    const { schema = {}, required = false } = header;
    const example = exampleOf(name, header);
    if (/[^\t -~\u00a0-\u00ff]/.test(example ?? ''))
      throw new Refusal(at, 'has an example that a header cannot carry', 'fix the example');
    const description = joinText(header.description, schema.description);
    return {
      name: name.toLowerCase(),
      required,
      schema: { ...schema, ...(description && { description }) },
      type: typeOf(spec, schema, at),
      example,
    };
  });
