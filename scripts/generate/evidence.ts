/** How a node of a spec is known: one line for the documentation of that node, given its JSON pointer, such as `#/components/schemas/Invoice`. */
export type Evidence = (pointer: string) => string | undefined;

/** The evidence for an API. The ledger's answer belongs HERE, and nowhere else. */
export const evidenceFor = async (_api: string): Promise<Evidence> => () => undefined;
