import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OutOfReach, type Download } from './download.ts';
import type { Pin } from './pin.ts';
import { filesIn, integrityOf } from './tarball.ts';

const stampOf = ({ integrity, kept }: Pin): string => `${integrity}\n${kept.source}\n`;

const isKept = async (place: string, pin: Pin): Promise<boolean> =>
  existsSync(join(place, 'stamp')) && (await readFile(join(place, 'stamp'), 'utf8')) === stampOf(pin);

const fetched = async (pin: Pin, cache: string, download: Download): Promise<Buffer> => {
  try {
    return await download(pin);
  } catch (error) {
    if (error instanceof OutOfReach)
      error.message += `, and ${pin.name} ${pin.version} is not in ${cache}: run \`npm run opinion\` once with network, and it is kept there.`;
    throw error;
  }
};

const verified = (pin: Pin, tarball: Buffer): Buffer => {
  const found = integrityOf(tarball);
  if (found === pin.integrity) return tarball;
  throw new Error(
    `What came for ${pin.name} ${pin.version} is not what was pinned: its integrity is ${found}, not ${pin.integrity}. Find out why before you change test/opinion/pin.ts.`,
  );
};

/** The folder with the declarations of a package: kept from an earlier run, else fetched and verified. */
export const declarationsOf = async (pin: Pin, cache: string, download: Download): Promise<string> => {
  const place = join(cache, `${pin.name}-${pin.version}`);
  if (await isKept(place, pin)) return place;
  const files = filesIn(verified(pin, await fetched(pin, cache, download)), pin.kept);
  if (!files.has(pin.client.file)) throw new Error(`${pin.name} ${pin.version} has no ${pin.client.file}.`);
  // The folder gets its name only when it is complete.
  const draft = `${place}.${process.pid}`;
  for (const [path, text] of [...files, ['stamp', stampOf(pin)] as const]) {
    await mkdir(dirname(join(draft, path)), { recursive: true });
    await writeFile(join(draft, path), text);
  }
  await rm(place, { recursive: true, force: true });
  await rename(draft, place);
  return place;
};
