/** Display names of attributes whose own names are unclear to readers. */
const attributes: Readonly<Record<string, string>> = {
  in: 'place',
  media: 'media type',
  presence: 'required or not',
  returns: 'response',
  operationId: 'id',
  closed: 'takes nothing else',
  reconcile: '`reconcile`',
  pager: 'paging',
  safety: 'that it changes nothing',
  enum: 'values',
};

/** The display name of an attribute. */
export const attributeInWords = (attribute: string): string => attributes[attribute] ?? attribute;

/** Display names of silences, by the kind of the item. */
const unknown: Readonly<Record<string, string>> = { auth: 'authentication' };

/** The display name of a silence. */
export const silenceInWords = (kind: string): string => unknown[kind] ?? kind;
