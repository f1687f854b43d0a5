import { operationRows } from './operations.ts';
import { requestRows } from './requests.ts';
import { responseRows } from './responses.ts';

/** Every change that is promised to be judged. */
export const rows = [...operationRows, ...requestRows, ...responseRows];
