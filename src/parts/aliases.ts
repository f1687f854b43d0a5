import type { Envelope } from '../api/descriptor.ts';
import { isRecord } from '../values.ts';

/** Names under which responses may carry a member too, each with the member's name in the type. */
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
