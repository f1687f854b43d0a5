import { describe, test } from 'vitest';
import { brokenModule } from './plugin.ts';
import { breaks } from './table.ts';

// Files of the fault lab, each on a core of its own that is broken: most of these tests pass, and some of each group fail.
// broken-core.heavy.ts runs this, and looks at which.

const share = process.env['BROKEN_SHARE'];

/** What a break that cannot be made comes to, so that the others are looked at all the same. */
const fail = (error: unknown) => test('loads', () => Promise.reject(error));

for (const [index, { test: file }] of breaks.entries()) {
  if (String(index % 2) === share) describe(String(index), () => import(brokenModule(file, index)).catch(fail));
}
