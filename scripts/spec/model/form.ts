import type { Notation } from '../../../src/api/form.ts';
import { Refusal } from '../../refusal.ts';
import { isJson } from '../dialect.ts';
import { bare } from './media.ts';
import { step } from '../pointer.ts';
import { isSchema, target, type Encoding, type Media, type Schema, type Spec } from '../spec.ts';

export type FormKind = 'urlencoded' | 'multipart';

const KINDS: Readonly<Record<string, FormKind>> = {
  'application/x-www-form-urlencoded': 'urlencoded',
  'multipart/form-data': 'multipart',
};

/** The kind of form for a media type; undefined if it is not a form. */
export const formKind = (type: string): FormKind | undefined => KINDS[bare(type).toLowerCase()];

/** The kinds of value that a field may hold, across all branches of its schema. */
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

/** The recursion limit. */
const DEEPEST = 4;

/** The kinds of value that a schema allows. */
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

/** A problem with the encoding of a field, and the fix. */
type Wrong = readonly [what: string, next: string];

const BRACKETS = 'write `style: deepObject` with `explode: true`, or `contentType: application/json`';

const styleProblem = (
  { style, explode, contentType }: Encoding,
  { object, nested, list }: Holds,
): Wrong | undefined => {
  if (style !== undefined && contentType !== undefined)
    return ['has both a style and a media type, of which only one applies', 'leave one of them out'];
  if (style === 'deepObject')
    return explode === false ? ['is a style that does not support lists', BRACKETS] : undefined;
  if (style === undefined && explode === undefined) return undefined;
  if (object) return ['would lose the name of the field', BRACKETS];
  if (nested) return ['cannot write objects or lists within a list', BRACKETS];
  return list || style !== undefined ? undefined : ['has no meaning here', 'leave it out'];
};

const typeProblem = (kind: FormKind, { contentType }: Encoding, holds: Holds): Wrong | undefined => {
  if (kind === 'multipart' || contentType === undefined || isJson(bare(contentType))) return undefined;
  return holds.nested
    ? ['is a media type that a field of a URL-encoded form cannot have', BRACKETS]
    : ['has no meaning for a field of text', 'leave it out'];
};

/** Nested values need an explicit encoding: OpenAPI does not define a default for them in urlencoded forms. */
const missing = (kind: FormKind, { style, contentType }: Encoding, holds: Holds): Wrong | undefined =>
  kind === 'urlencoded' && holds.nested && style === undefined && contentType === undefined
    ? ['is nested, which a URL-encoded form cannot hold without `encoding`', BRACKETS]
    : undefined;

/** A single media type, fit for a part's header; for a list or range of types the file itself decides. */
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

/** The notations of form fields, without the default ones. */
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
    throw new Refusal(
      `${pointer}/encoding${step(lost)}`,
      'is the encoding of a field that the form does not have',
      'leave it out',
    );
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
