import type { Measure } from './measure.ts';
import { bundle } from './measures/bundle.ts';
import { call, concurrent } from './measures/calls.ts';
import { coldImport } from './measures/cold-import.ts';

/** All that is measured, in the order of the report. */
export const measures: readonly Measure[] = [bundle, coldImport, call, concurrent];
