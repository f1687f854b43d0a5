import type { Measure } from './measure.ts';
import { bundle } from './measures/bundle.ts';
import { call, concurrent } from './measures/calls.ts';
import { coldImport } from './measures/cold-import.ts';
import { docs } from './measures/docs.ts';
import { editor } from './measures/editor.ts';
import { generation } from './measures/generation.ts';
import { ledger } from './measures/ledger.ts';
import { mock } from './measures/mock.ts';
import { types } from './measures/types.ts';
import { walk } from './measures/walk.ts';

/** All that is measured, in the order of the report. */
export const measures: readonly Measure[] = [
  bundle,
  coldImport,
  call,
  concurrent,
  walk,
  types,
  editor,
  generation,
  ledger,
  mock,
  docs,
];
