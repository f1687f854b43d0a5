import { isRecord } from './mistake.ts';

/** The member that a path leads to, its steps parted by dots; `undefined` where there is none. */
export const memberAt = (value: unknown, path: string): unknown =>
  path.split('.').reduce((node, step) => (isRecord(node) ? node[step] : undefined), value);
