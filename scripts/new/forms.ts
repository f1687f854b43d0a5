import { entriesOf, isObject, type Json } from '../spec/json.ts';
import { bare } from '../spec/model/media.ts';
import { formKind, holdsOf, type FormKind } from '../spec/model/form.ts';
import { plainOf } from '../spec/plain/plain.ts';
import { target, type Schema, type Spec } from '../spec/spec.ts';
import { without } from './notes.ts';

/** A spec with a notation for each form field, and the fields whose notation is ours, as the ledger names them. */
export interface Notated {
  readonly spec: Json;
  readonly chosen: readonly string[];
}

type Holds = ReturnType<typeof holdsOf>;

/** Brackets, which most parsers of forms read. */
const BRACKETS = { style: 'deepObject', explode: true };

/** The vendor's `encoding` of a field, without defaults and what has no meaning for such a field. */
const mended = (kind: FormKind, how: Json, holds: Holds): Json => {
  const { style, explode, contentType, allowReserved, ...rest } = how;
  const reserved = { ...rest, ...(allowReserved === true && { allowReserved }) };
  const compound = holds.object || holds.list;
  if (style === 'deepObject') return { ...reserved, ...(compound && BRACKETS) };
  const isDefault = style === undefined || style === 'form';
  if (style !== undefined || explode !== undefined) {
    const isSaid = holds.object || (holds.list && (explode === false || !isDefault));
    return { ...reserved, ...(isSaid && { ...(!isDefault && { style }), explode: explode ?? true }) };
  }
  const isText = kind === 'urlencoded' && contentType !== undefined && !/[/+]json$/i.test(bare(String(contentType)));
  return { ...reserved, ...(contentType !== undefined && !isText && { contentType }) };
};

/** The notations of the fields of one form, and the fields without a documented one. */
const encodingOf = (kind: FormKind, plain: Spec, media: Json, schema: Schema) => {
  const { properties = {} } = target(plain.components?.schemas, schema);
  const said = Object(media['encoding']);
  const rows = Object.entries(properties).map(([name, field]) => {
    const holds = holdsOf(plain, field);
    const how = mended(kind, Object(said[name]), holds);
    const isSilent = kind === 'urlencoded' && holds.nested && Object.keys(how).length === 0;
    return { name, how: isSilent ? BRACKETS : how, isSilent };
  });
  const kept = rows.filter(({ how }) => Object.keys(how).length > 0).map(({ name, how }) => [name, how] as const);
  return { encoding: Object.fromEntries(kept), silent: rows.filter((row) => row.isSilent).map(({ name }) => name) };
};

/** States the notation of each field of each form. */
export const withEncodings = (spec: Json): Notated => {
  const plain = plainOf(JSON.parse(JSON.stringify(spec))).spec;
  const chosen: string[] = [];
  const change = (label: string, node: Json, known: unknown): Json => {
    const content = Object(Object(node['requestBody'])['content']);
    if (Object.keys(content).length === 0) return node;
    const changed = entriesOf(content).map(([type, value]) => {
      const media: Json = Object(value);
      const kind = formKind(type);
      const bare = without(media, 'encoding');
      const schema = Object(Object(Object(Object(known)['requestBody'])['content'])[type])['schema'];
      if (!kind || !isObject(schema)) return [type, bare] as const;
      const { encoding, silent } = encodingOf(kind, plain, media, schema);
      chosen.push(...silent.map((name) => `${label} · ${name}`));
      return [type, { ...bare, ...(Object.keys(encoding).length > 0 && { encoding }) }] as const;
    });
    return { ...node, requestBody: { ...Object(node['requestBody']), content: Object.fromEntries(changed) } };
  };
  const paths = entriesOf(spec['paths']).map(([path, item]) => [
    path,
    Object.fromEntries(
      entriesOf(item).map(([key, node]) => [
        key,
        isObject(node) ? change(`${key.toUpperCase()} ${path}`, node, Object(Object(plain.paths)[path])[key]) : node,
      ]),
    ),
  ]);
  return { spec: { ...spec, paths: Object.fromEntries(paths) }, chosen };
};
