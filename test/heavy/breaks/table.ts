import { answering } from './answering.ts';
import type { Break, Row } from './break.ts';
import { sending } from './sending.ts';
import { timing } from './timing.ts';

/** The table of faults: each of its rows, and how its promise can be broken. */
export const rows: readonly Row[] = [...sending, ...answering, ...timing];

/** Every break. */
export const breaks: readonly Break[] = rows.flatMap((row) => row.breaks);
