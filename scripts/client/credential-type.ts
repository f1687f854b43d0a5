import type { Alternative } from '../spec/security.ts';
import { key } from './print.ts';

/** The type of what `credential` takes. */
export const credentialType = (alternatives: readonly Alternative[]): string =>
  alternatives
    .map((parts) => Object.keys(parts))
    .map((parts) =>
      parts.length === 1 ? 'string' : `{ ${parts.map((part) => `readonly ${key(part)}: string`).join('; ')} }`,
    )
    .join(' | ') || 'undefined';
