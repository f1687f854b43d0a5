import { notify, type CallEvent } from './hooks.ts';
import { isRecord } from './mistake.ts';
import type { Ended } from './settle.ts';

/** An answer carries a member under another documented name than its type has. */
export interface MismatchEvent extends CallEvent {
  /** The member's name in the type, under which the data has it all the same. */
  readonly documented: string;
  /** The member's name in the answer. */
  readonly received: string;
}

/** Gives members that stand under another documented name the name that their type has. */
export function underDocumentedNames(
  value: unknown,
  aliases: Readonly<Record<string, string>>,
  { settings, event }: Ended,
): unknown {
  if (!isRecord(value)) return value;
  const read: Record<string, unknown> = { ...value };
  for (const [received, documented] of Object.entries(aliases)) {
    if (!Object.hasOwn(read, received) || Object.hasOwn(read, documented)) continue;
    read[documented] = read[received];
    delete read[received];
    notify(settings.onMismatch, { ...event, documented, received });
  }
  return read;
}
