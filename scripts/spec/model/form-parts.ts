import type { Notation } from '../../../src/api/form.ts';
import { pairsOf } from '../../../src/parts/form-pairs.ts';
import type { Arguments } from './arguments.ts';

/** A serialized form field: a name and a text; in a multipart form it may be a file or have a media type. */
export interface FormPart {
  readonly name: string;
  readonly text: string;
  readonly type?: string;
  readonly file?: true;
}

const isCompound = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** The parts of a multipart field. */
function partsOf(name: string, value: unknown, notation: Notation): readonly FormPart[] {
  const { style, type, file } = notation;
  if (style && isCompound(value)) return pairsOf(name, value, notation).map(([key, text]) => ({ name: key, text }));
  if (Array.isArray(value) && (file || !/[/+]json\b/i.test(type ?? '')))
    return value.flatMap((each) => partsOf(name, each, notation));
  if (file) return [{ name, text: String(value), file, type: type ?? 'application/octet-stream' }];
  const isJson = isCompound(value) || /[/+]json\b/i.test(type ?? '');
  const as = type ?? (isJson ? 'application/json' : undefined);
  return [{ name, text: isJson ? JSON.stringify(value) : String(value ?? ''), ...(as !== undefined && { type: as }) }];
}

/** Serializes values as form parts, as a client does. */
export const formParts = (
  { form, notations = {} }: Pick<Arguments, 'form' | 'notations'>,
  values: Readonly<Record<string, unknown>>,
): readonly FormPart[] =>
  Object.entries(values).flatMap(([name, value]) =>
    form === 'urlencoded'
      ? pairsOf(name, value, notations[name]).map(([key, text]) => ({ name: key, text }))
      : partsOf(name, value, notations[name] ?? {}),
  );
