import type { ApiModel } from './model.ts';
import type { OperationModel } from './operation.ts';

const isKey = ({ name }: { readonly name: string }): boolean => /idempoten/i.test(name);

/** What a caller of an unsafe operation needs to know before sending it again; nothing where it is safe. */
export const cautionOf = (
  { id, safe, takes }: OperationModel,
  { reconciles }: Pick<ApiModel, 'reconciles'>,
): string | undefined => {
  if (safe) return undefined;
  const key = takes.all.some(isKey) ? undefined : 'No idempotency key is documented.';
  return [key, reconciles.get(id)?.sentence].filter(Boolean).join(' ') || undefined;
};
