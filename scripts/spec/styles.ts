import type { Style } from '../../src/api/descriptor.ts';
import { Refusal } from '../refusal.ts';
import { isJson } from './dialect.ts';
import { target, type Parameter, type Schema, type Spec } from './spec.ts';

type Kind = 'text' | 'array' | 'object';

/** What a client does with each notation, by place, style, whether it is exploded, and kind; `usual` is what the core does by itself. */
const NOTATIONS: Readonly<Record<string, Style | 'usual'>> = {
  'query form exploded array': 'usual',
  'query form array': 'comma',
  'query form exploded object': 'members',
  'query form object': 'comma',
  'query spaceDelimited array': 'space',
  'query pipeDelimited array': 'pipe',
  'query spaceDelimited exploded array': 'usual',
  'query pipeDelimited exploded array': 'usual',
  'query deepObject object': 'deepObject',
  'query deepObject exploded object': 'deepObject',
  // OpenAPI leaves these open; vendors who publish them write `expand[]=a`, and a text as it is.
  'query deepObject array': 'brackets',
  'query deepObject exploded array': 'brackets',
  'query deepObject text': 'usual',
  'query deepObject exploded text': 'usual',
  'path simple array': 'comma',
  'path simple exploded array': 'comma',
  'path simple object': 'comma',
  'path simple exploded object': 'equals',
  'path label text': 'label',
  'path label exploded text': 'labelEach',
  'path label array': 'label',
  'path label exploded array': 'labelEach',
  'path label object': 'label',
  'path label exploded object': 'labelEach',
  'path matrix text': 'matrix',
  'path matrix exploded text': 'matrixEach',
  'path matrix array': 'matrix',
  'path matrix exploded array': 'matrixEach',
  'path matrix object': 'matrix',
  'path matrix exploded object': 'matrixEach',
  'header simple array': 'comma',
  'header simple exploded array': 'comma',
  'header simple object': 'comma',
  'header simple exploded object': 'equals',
};

/** What a schema may be, its branches included; null travels in no query. */
function kindsOf(spec: Spec, schema: Schema, depth = 0): ReadonlySet<Kind> {
  const found = target(spec.components?.schemas, schema);
  const branches = [found['oneOf'], found['anyOf']].flatMap((all): Schema[] => (Array.isArray(all) ? all : []));
  if (found.type === undefined && branches.length > 0 && depth < 8)
    return new Set(branches.flatMap((each) => [...kindsOf(spec, each, depth + 1)]));
  const types = [found.type ?? (found.properties ? 'object' : 'string')].flat().filter((type) => type !== 'null');
  return new Set(types.map((type) => (type === 'object' || type === 'array' ? type : 'text')));
}

/** The kind that decides: whatever a value may be besides, its style has to hold that. */
const foremost = (kinds: ReadonlySet<Kind>): Kind =>
  (['object', 'array'] as const).find((kind) => kinds.has(kind)) ?? 'text';

/** What a parameter says about how it is written. */
interface Notation {
  readonly in: string;
  readonly style?: string | undefined;
  readonly explode?: boolean | undefined;
}

const usualStyle = (place: string): string => (place === 'query' || place === 'cookie' ? 'form' : 'simple');

/** How OpenAPI says that a parameter is written, where it says nothing, too. */
export const notationOf = ({ in: place, style = usualStyle(place), explode }: Notation) => ({
  style,
  exploded: explode ?? style === 'form',
});

const isStyle = (words: string): words is Style | 'usual' => !words.includes(' ');

/** What a client does with a kind of value in a place and a notation; the notation itself, where no client knows it. */
export function writtenAs(parameter: Notation, kind: Kind): string {
  const { style, exploded } = notationOf(parameter);
  const words = [parameter.in, style, ...(exploded ? ['exploded'] : []), kind].join(' ');
  const isUsual = kind === 'text' && style === usualStyle(parameter.in);
  return (Object.hasOwn(NOTATIONS, words) ? NOTATIONS[words] : undefined) ?? (isUsual ? 'usual' : words);
}

/** The style of a parameter, where it has one of its own. */
export function styleOf(spec: Spec, parameter: Parameter, schema: Schema, pointer: string): Style | undefined {
  if (parameter.content) return jsonIn(parameter.content, parameter.in, pointer);
  const kinds = kindsOf(spec, schema);
  const kind = foremost(kinds);
  const found = writtenAs(parameter, kind);
  if (!isStyle(found))
    throw new Refusal(
      pointer,
      `is ${kind === 'text' ? 'text' : `an ${kind}`} in the ${parameter.in} in the style ${notationOf(parameter).style}`,
      `describe it in ${styles(parameter.in, kind).join(' or ')}`,
    );
  if (found === 'deepObject' && kinds.size > 1) return 'brackets';
  return found === 'usual' ? undefined : found;
}

/** The value of a parameter can be JSON in a query or a header; as another type it would have to be written by hand. */
function jsonIn(content: NonNullable<Parameter['content']>, place: string, pointer: string): Style {
  const [type = '', another] = Object.keys(content);
  if (another !== undefined || !isJson(type) || place === 'path')
    throw new Refusal(
      `${pointer}/content`,
      `is ${type || 'nothing'} in the ${place}`,
      'describe `application/json` in the query or a header, or a schema',
    );
  return 'json';
}

/** The styles that a kind of value has in a place. */
const styles = (place: string, kind: Kind): string[] => [
  ...new Set([
    ...(kind === 'text' ? [usualStyle(place)] : []),
    ...Object.keys(NOTATIONS).flatMap((words) => {
      const [there, style = '', ...rest] = words.split(' ');
      return there === place && rest.includes(kind) ? [style] : [];
    }),
  ]),
];
