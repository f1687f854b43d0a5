import { argumentRows } from './arguments.ts';
import { deepRows } from './deep.ts';
import { keyRows } from './keys.ts';
import { mediaRows } from './media.ts';
import { memberRows } from './members.ts';
import { operationRows } from './operations.ts';
import { renameRows } from './renames.ts';
import { requestRows } from './requests.ts';
import { responseRows } from './responses.ts';
import { styleRows } from './styles.ts';
import { statusRows } from './statuses.ts';
import { wholeRows } from './whole.ts';
import { wordRows } from './words.ts';
import { writtenRows } from './written.ts';

/** Every change with an expected result. */
export const rows = [
  ...operationRows,
  ...wholeRows,
  ...wordRows,
  ...argumentRows,
  ...requestRows,
  ...statusRows,
  ...mediaRows,
  ...memberRows,
  ...responseRows,
  ...writtenRows,
  ...deepRows,
  ...styleRows,
  ...keyRows,
  ...renameRows,
];
