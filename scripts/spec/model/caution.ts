import type { ApiModel } from './model.ts';
import type { OperationModel } from './operation.ts';

const isKey = ({ name }: { readonly name: string }): boolean => /idempoten/i.test(name);

const keySentence = ({ key, takes }: OperationModel): string | undefined => {
  if (key !== undefined) return `It is retried automatically, with the same \`${key}\` for all attempts.`;
  return takes.all.some(isKey) ? undefined : 'No idempotency key is documented.';
};

/** The two sentences about retrying an unsafe operation, whole or brief; undefined if it is safe. */
const cautionIn =
  (length: 'sentence' | 'brief') =>
  (operation: OperationModel, { reconciles }: Pick<ApiModel, 'reconciles'>): string | undefined =>
    operation.safe
      ? undefined
      : [keySentence(operation), reconciles.get(operation.id)?.[length]].filter(Boolean).join(' ') || undefined;

/** The warning about retrying an unsafe operation; undefined if it is safe. */
export const cautionOf = cautionIn('sentence');

/** The same without what `reconcile` compares, and why nothing can be read. */
export const briefCautionOf = cautionIn('brief');
