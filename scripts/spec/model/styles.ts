import type { Style } from '../../../src/api/descriptor.ts';
import { Refusal } from '../../refusal.ts';
import { isJson } from '../dialect.ts';
import { target, type Parameter, type Schema, type Spec } from '../spec.ts';

type Kind = 'text' | 'array' | 'object';

/** The client's style for each place, style, explode and kind; `usual` is the default of the core. */
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
  // OpenAPI leaves these undefined; vendors that use them send `expand[]=a`, and strings unchanged.
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

/** The kinds that a schema allows, including its branches; null cannot be sent in a query. */
function kindsOf(spec: Spec, schema: Schema, depth = 0): ReadonlySet<Kind> {
  const found = target(spec.components?.schemas, schema);
  const branches = [found['oneOf'], found['anyOf']].flatMap((all): Schema[] => (Array.isArray(all) ? all : []));
  if (found.type === undefined && branches.length > 0 && depth < 8)
    return new Set(branches.flatMap((each) => [...kindsOf(spec, each, depth + 1)]));
  const types = [found.type ?? (found.properties ? 'object' : 'string')].flat().filter((type) => type !== 'null');
  return new Set(types.map((type) => (type === 'object' || type === 'array' ? type : 'text')));
}

/** The most complex kind: the style has to support it. */
const foremost = (kinds: ReadonlySet<Kind>): Kind =>
  (['object', 'array'] as const).find((kind) => kinds.has(kind)) ?? 'text';

/** The notation of a parameter, as declared. */
interface Notation {
  readonly in: string;
  readonly style?: string | undefined;
  readonly explode?: boolean | undefined;
}

const usualStyle = (place: string): string => (place === 'query' || place === 'cookie' ? 'form' : 'simple');

/** The notation of a parameter, with OpenAPI's defaults. */
export const notationOf = ({ in: place, style = usualStyle(place), explode }: Notation) => ({
  style,
  exploded: explode ?? style === 'form',
});

/** The client's style for a notation and a kind; `undefined` if the client does not support it. */
export function clientStyle(parameter: Notation, kind: Kind): Style | 'usual' | undefined {
  const { style, exploded } = notationOf(parameter);
  const words = [parameter.in, style, ...(exploded ? ['exploded'] : []), kind].join(' ');
  const isUsual = kind === 'text' && style === usualStyle(parameter.in);
  return (Object.hasOwn(NOTATIONS, words) ? NOTATIONS[words] : undefined) ?? (isUsual ? 'usual' : undefined);
}

/** The style of a parameter, if it is not the default. */
export function styleOf(spec: Spec, parameter: Parameter, schema: Schema, pointer: string): Style | undefined {
  if (parameter.content) return jsonIn(parameter.content, parameter.in, pointer);
  const kinds = kindsOf(spec, schema);
  const kind = foremost(kinds);
  const found = clientStyle(parameter, kind);
  if (found === undefined)
    throw new Refusal(
      pointer,
      `is ${kind === 'text' ? 'text' : `an ${kind}`} in the ${parameter.in} in the style ${notationOf(parameter).style}`,
      `describe it in ${styles(parameter.in, kind).join(' or ')}`,
    );
  if (found === 'deepObject' && kinds.size > 1) return 'brackets';
  return found === 'usual' ? undefined : found;
}

/** A parameter with `content` has to be JSON in a query or a header; callers would have to serialize any other type. */
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

/** The supported styles for a kind in a place. */
const styles = (place: string, kind: Kind): string[] => [
  ...new Set([
    ...(kind === 'text' ? [usualStyle(place)] : []),
    ...Object.keys(NOTATIONS).flatMap((words) => {
      const [there, style = '', ...rest] = words.split(' ');
      return there === place && rest.includes(kind) ? [style] : [];
    }),
  ]),
];
