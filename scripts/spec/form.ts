import type { Notation } from '../../src/api/form.ts';
import { Refusal } from '../refusal.ts';
import { isJson } from './dialect.ts';
import { isObject } from './json.ts';
import { bare } from './media.ts';
import { step } from './pointer.ts';
import { target, type Encoding, type Media, type Schema, type Spec } from './spec.ts';

/** The kinds of form that a body can be. */
export type FormKind = 'urlencoded' | 'multipart';

const KINDS: Readonly<Record<string, FormKind>> = {
  'application/x-www-form-urlencoded': 'urlencoded',
  'multipart/form-data': 'multipart',
};

/** Which form a body of a media type is; nothing where it is none. */
export const formKind = (type: string): FormKind | undefined => KINDS[bare(type).toLowerCase()];

/** What a field may hold, whichever of the branches of its schema it is. */
interface Holds {
  readonly object: boolean;
  readonly list: boolean;
  readonly file: boolean;
  /** Whether it is more than a single value or a list of them. */
  readonly nested: boolean;
}

const NOTHING: Holds = { object: false, list: false, file: false, nested: false };

const either = (all: readonly Holds[]): Holds =>
  all.reduce(
    (one, other) => ({
      object: one.object || other.object,
      list: one.list || other.list,
      file: one.file || other.file,
      nested: one.nested || other.nested,
    }),
    NOTHING,
  );

const isSchema = (value: unknown): value is Schema => isObject(value);

/** Lists in lists beyond this depth are lists like any. */
const DEEPEST = 4;

/** What a value of a schema may be. */
export function holdsOf(spec: Spec, schema: Schema, depth = 0): Holds {
  if (depth > DEEPEST) return NOTHING;
  const { type, format, items, oneOf, anyOf } = target(spec.components?.schemas, schema);
  const branches = [oneOf, anyOf].flat().filter(isSchema);
  if (branches.length > 0) return either(branches.map((branch) => holdsOf(spec, branch, depth + 1)));
  const types = [type].flat();
  const [object, list] = [types.includes('object'), types.includes('array')];
  const inner = list && isSchema(items) ? holdsOf(spec, items, depth + 1) : NOTHING;
  return {
    object,
    list,
    file: inner.file || (types.includes('string') && format === 'binary'),
    nested: object || inner.object || inner.list,
  };
}

/** What is wrong with how a field is written, and what to do. */
type Wrong = readonly [what: string, next: string];

const BRACKETS = 'write `style: deepObject` with `explode: true`, or `contentType: application/json`';

const styleProblem = (
  { style, explode, contentType }: Encoding,
  { object, nested, list }: Holds,
): Wrong | undefined => {
  if (style !== undefined && contentType !== undefined)
    return ['says both a style and a media type, of which one holds', 'leave one of them out'];
  if (style === 'deepObject') return explode === false ? ['is a style that has no lists', BRACKETS] : undefined;
  if (style === undefined && explode === undefined) return undefined;
  if (object) return ['would leave out the name of the field', BRACKETS];
  if (nested) return ['writes no objects or lists in a list', BRACKETS];
  return list || style !== undefined ? undefined : ['says nothing here', 'leave it out'];
};

const typeProblem = (kind: FormKind, { contentType }: Encoding, holds: Holds): Wrong | undefined => {
  if (kind === 'multipart' || contentType === undefined || isJson(bare(contentType))) return undefined;
  return holds.nested
    ? ['is a media type that no field of text has', BRACKETS]
    : ['says nothing of a field of text', 'leave it out'];
};

/** What lies deeper than a list has to have a notation: OpenAPI does not say how a form of text writes it. */
const missing = (kind: FormKind, { style, contentType }: Encoding, holds: Holds): Wrong | undefined =>
  kind === 'urlencoded' && holds.nested && style === undefined && contentType === undefined
    ? ['holds more than a form of text can without `encoding`', BRACKETS]
    : undefined;

/** One media type, as the header of a part can have it; a choice or a range is for the file to say. */
const oneType = (types: string | undefined): string | undefined =>
  types !== undefined && /^[^,*]+\/[^,*]+$/.test(types) ? types.trim() : undefined;

function notationOf(kind: FormKind, { style, explode, contentType }: Encoding, holds: Holds): Notation {
  const compound = holds.object || holds.list;
  const type = oneType(contentType);
  return {
    ...(style === 'deepObject' && compound && { style: 'brackets' }),
    ...(style !== 'deepObject' && explode === false && holds.list && { style: 'commas' }),
    ...(type !== undefined && { type }),
    ...(kind === 'multipart' && holds.file && { file: true }),
  };
}

/** How the fields of a form are written, those apart that are written as all are. */
export function notationsOf(
  spec: Spec,
  type: string,
  { schema = {}, encoding = {} }: Media,
  pointer: string,
): Readonly<Record<string, Notation>> {
  const kind = formKind(type);
  const { properties = {} } = target(spec.components?.schemas, schema);
  const lost = Object.keys(encoding).find((name) => !kind || !Object.hasOwn(properties, name));
  if (lost !== undefined)
    throw new Refusal(`${pointer}/encoding${step(lost)}`, 'says how to write no field of a form', 'leave it out');
  if (!kind) return {};
  const rows = Object.entries(properties).map(([name, field]) => {
    const holds = holdsOf(spec, field);
    const how = encoding[name] ?? {};
    const [what, next] = styleProblem(how, holds) ?? typeProblem(kind, how, holds) ?? missing(kind, how, holds) ?? [];
    const at = encoding[name] ? `${pointer}/encoding${step(name)}` : `${pointer}/schema/properties${step(name)}`;
    if (what !== undefined && next !== undefined) throw new Refusal(at, what, next);
    return [name, notationOf(kind, how, holds)] as const;
  });
  return Object.fromEntries(rows.filter(([, notation]) => Object.keys(notation).length > 0));
}
