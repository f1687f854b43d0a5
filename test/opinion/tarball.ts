import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';

const BLOCK = 512;

const text = (block: Buffer, from: number, to: number): string =>
  block.toString('utf8', from, to).replace(/\0.*$/s, '');

/** The integrity of bytes, as registries write it. */
export const integrityOf = (bytes: Buffer): string => `sha512-${createHash('sha512').update(bytes).digest('base64')}`;

/** The files of a gzipped tarball whose path matches, with their text. */
export const filesIn = (tarball: Buffer, kept: RegExp): Map<string, string> => {
  const tar = gunzipSync(tarball);
  const files = new Map<string, string>();
  for (let at = 0; at + BLOCK <= tar.length;) {
    const header = tar.subarray(at, at + BLOCK);
    const name = text(header, 0, 100);
    if (name === '') break;
    const prefix = text(header, 345, 500);
    const path = prefix === '' ? name : `${prefix}/${name}`;
    const size = Number.parseInt(text(header, 124, 136), 8);
    const start = at + BLOCK;
    if (kept.test(path)) files.set(path, tar.toString('utf8', start, start + size));
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
};
