import type { Notation, Write } from '../api/form.ts';
import { isJsonType } from './form-pairs.ts';
import { mistake } from '../mistake.ts';
import { defined, isRecord } from '../values.ts';
import { jsonOf, pairsFrom } from './form-value.ts';

interface Part {
  readonly name: string;
  readonly file?: string;
  readonly type?: string | undefined;
  readonly content: Uint8Array<ArrayBuffer>;
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;

/** Duck-typed, since each realm has its own `Blob`. */
const isBlob = (value: unknown): value is Blob =>
  isRecord(value) && typeof value['arrayBuffer'] === 'function' && typeof value['size'] === 'number';

/** Names a nameless file after its field, since servers read a part without a file name as text. */
async function fileOf(label: string, name: string, value: unknown, type: string): Promise<Part> {
  if (isBlob(value)) {
    const { name: file = name } = value as Partial<File>;
    return { name, file, type: value.type || type, content: new Uint8Array(await value.arrayBuffer()) };
  }
  if (ArrayBuffer.isView(value))
    return {
      name,
      file: name,
      type,
      content: new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice(),
    };
  if (value instanceof ArrayBuffer) return { name, file: name, type, content: new Uint8Array(value.slice(0)) };
  if (typeof value === 'string') return { name, file: name, type, content: bytesOf(value) };
  throw mistake(label, `cannot send this \`${name}\` as a file`, 'Pass a File, a Blob or bytes');
}

/** Converts one value to a part: a file, JSON or text. */
async function partOf(label: string, name: string, value: unknown, notation: Notation): Promise<Part> {
  if (notation.file || isBlob(value) || ArrayBuffer.isView(value) || value instanceof ArrayBuffer)
    return fileOf(label, name, value, notation.type ?? 'application/octet-stream');
  const { type = isRecord(value) || Array.isArray(value) ? 'application/json' : undefined } = notation;
  if (isJsonType(type)) return { name, type, content: bytesOf(jsonOf(label, name, value)) };
  const [[, text] = ['', '']] = pairsFrom(label, name, value, notation);
  return { name, type, content: bytesOf(text) };
}

/** Converts a field to parts: one per list item, unless its notation differs. */
async function partsOf(label: string, name: string, value: unknown, notation: Notation = {}): Promise<readonly Part[]> {
  if (notation.style && (isRecord(value) || Array.isArray(value)))
    return pairsFrom(label, name, value, notation).map(([key, text]) => ({ name: key, content: bytesOf(text) }));
  if (!Array.isArray(value) || isJsonType(notation.type)) return [await partOf(label, name, value, notation)];
  if (value.length === 0)
    throw mistake(
      label,
      `cannot send this \`${name}\` in a form`,
      'A form cannot express an empty value: leave it out',
    );
  return Promise.all(value.map((item) => partOf(label, name, item, notation)));
}

/** Quotes a name as browsers do. */
const quoted = (name: string): string =>
  `"${name.replace(/["\r\n]/g, (sign) => (sign === '"' ? '%22' : sign === '\r' ? '%0D' : '%0A'))}"`;

function headOf({ name, file, type }: Part, boundary: string): string {
  const called = file === undefined ? '' : `; filename=${quoted(file)}`;
  const media = type === undefined ? '' : `Content-Type: ${type}\r\n`;
  return `--${boundary}\r\nContent-Disposition: form-data; name=${quoted(name)}${called}\r\n${media}\r\n`;
}

/** A boundary that no part contains. It is deterministic, so that retries send identical bytes. */
function boundaryFor(parts: readonly Part[]): string {
  const texts = parts.map(({ content }) => new TextDecoder().decode(content));
  let number = 0;
  const boundary = () => `form-part-${number}-of-billing-clients`;
  while (texts.some((text) => text.includes(boundary()))) number++;
  return boundary();
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** Serializes fields as `multipart/form-data`, once for all attempts: files are read before the first. */
export const multipartBody =
  (): Write =>
  async (label, fields, { notations = {} }) => {
    const given = Object.entries(defined(fields));
    const parts = (
      await Promise.all(given.map(([name, value]) => partsOf(label, name, value, notations[name])))
    ).flat();
    const boundary = boundaryFor(parts);
    const lines = parts.flatMap((part) => [bytesOf(headOf(part, boundary)), part.content, bytesOf('\r\n')]);
    const body = joined([...lines, bytesOf(`--${boundary}--\r\n`)]);
    return { body, type: `multipart/form-data; boundary=${boundary}` };
  };
