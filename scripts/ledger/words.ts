/** The attributes of claims whose names a reader would have to guess at. */
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

/** An attribute in a reader's words. */
export const attributeInWords = (attribute: string): string => attributes[attribute] ?? attribute;

/** What no source says, by the first word of the item. */
const unknown: Readonly<Record<string, string>> = { auth: 'authentication' };

/** What no source says, in a word. */
export const silenceInWords = (item: string): string => {
  const [first = ''] = item.split(' · ', 1);
  return unknown[first] ?? first;
};
