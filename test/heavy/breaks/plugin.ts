import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { broken, root } from './break.ts';
import { breaks } from './table.ts';

// Whatever can reach a broken file is loaded once more for each break; all else, the specs above all, is loaded once.
const COPIED = /^(src|scripts\/validators|test\/faults)\//;

const MARK = /\?broken=(\d+)$/;

/** The module of a file in which a break is in force, as is in all that the module imports. */
export const brokenModule = (file: string, index: number | string): string => `${root}${file}?broken=${index}`;

/** Breaks the core in memory, differently for each mark: no file changes. */
export const breaking: Plugin = {
  name: 'breaking',
  enforce: 'pre',
  resolveId(source, importer = '') {
    const [mark, index = ''] = MARK.exec(importer) ?? [];
    if (mark === undefined || !source.startsWith('.')) return undefined;
    const file = resolve(importer, '..', source).slice(root.length);
    return COPIED.test(file) ? brokenModule(file, index) : undefined;
  },
  transform(code, id) {
    const [mark, index] = MARK.exec(id) ?? [];
    const one = breaks[Number(index)];
    return one && id === `${root}${one.file}${mark}` ? broken(code, one) : undefined;
  },
};
