import { gzipSync } from 'node:zlib';

const octal = (value: number, length: number): string => `${value.toString(8).padStart(length - 1, '0')}\0`;

/** A file of a tarball, in the form that POSIX calls ustar. */
const entry = (path: string, text: string): Buffer => {
  const header = Buffer.alloc(512);
  const size = Buffer.byteLength(text);
  header.write(path, 0);
  header.write(octal(0o644, 8) + octal(0, 8) + octal(0, 8) + octal(size, 12) + octal(0, 12), 100);
  // The checksum is taken with spaces in its own place.
  header.write('        0', 148);
  header.write('ustar\x0000', 257);
  header.write(
    octal(
      header.reduce((sum, byte) => sum + byte, 0),
      8,
    ),
    148,
  );
  return Buffer.concat([header, Buffer.from(text), Buffer.alloc((512 - (size % 512)) % 512)]);
};

/** The tarball of a package with these files, as a registry has it. */
export const tarballOf = (files: Readonly<Record<string, string>>): Buffer =>
  gzipSync(
    Buffer.concat([...Object.entries(files).map(([path, text]) => entry(`package/${path}`, text)), Buffer.alloc(1024)]),
  );
