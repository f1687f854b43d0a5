import type { Kind } from '../dialect.ts';
import { documentWords } from './documents.ts';
import { operationWords } from './operations.ts';
import type { Rows } from './row.ts';
import { schemaWords } from './schemas.ts';

/** The documentation of each keyword of the dialect. */
export const WORDS: Readonly<Record<Kind, Rows>> = { ...documentWords, ...operationWords, ...schemaWords };
