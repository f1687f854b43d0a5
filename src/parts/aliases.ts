import type { Envelope } from '../api/descriptor.ts';
import { isRecord } from '../values.ts';

/** Renames members that a response carries under an alias; `names` maps each alias to the documented name. */
export const aliases =
  (names: Readonly<Record<string, string>>): NonNullable<Envelope['aliases']> =>
  (body, report) => {
    if (!isRecord(body)) return body;
    const read: Record<string, unknown> = { ...body };
    for (const [received, documented] of Object.entries(names)) {
      if (!Object.hasOwn(read, received) || Object.hasOwn(read, documented)) continue;
      read[documented] = read[received];
      delete read[received];
      report({ documented, received });
    }
    return read;
  };
