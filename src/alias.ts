import { isRecord } from './mistake.ts';

/** An answer that carries a member under another documented name than its type has. */
export interface Mismatch {
  /** The API's folder under `specs/`. */
  readonly api: string;
  /** The operationId. */
  readonly operation: string;
  /** The member's name in the type, under which the data has it all the same. */
  readonly documented: string;
  /** The member's name in the answer. */
  readonly received: string;
}

/** Gives members that stand under another documented name the name that their type has. */
export function underDocumentedNames(
  value: unknown,
  aliases: Readonly<Record<string, string>>,
  notice: (mismatch: Pick<Mismatch, 'documented' | 'received'>) => void,
): unknown {
  if (!isRecord(value)) return value;
  const read = Object.entries(value).map(([received, member]) => {
    const documented = Object.hasOwn(aliases, received) ? aliases[received] : undefined;
    if (documented === undefined || Object.hasOwn(value, documented)) return [received, member] as const;
    notice({ documented, received });
    return [documented, member] as const;
  });
  return Object.fromEntries(read);
}
