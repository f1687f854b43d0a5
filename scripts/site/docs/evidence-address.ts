import type { ApiModel } from '../../spec/model/model.ts';
import { stepsOf } from '../../spec/pointer.ts';

/** Percent-encodes a step of an address, including characters special in Markdown. */
const encoded = (step: string): string =>
  encodeURIComponent(step).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

/** Returns a function from a place of the spec to the id of its evidence on the ledger page. */
export const evidenceIds = ({ operations }: ApiModel): ((pointer: string) => string) => {
  const ids = new Map(operations.map(({ pointer, id }) => [pointer, id]));
  return (pointer) => {
    const [operation = ''] = /^#\/paths\/[^/]+\/[^/]+/.exec(pointer) ?? [];
    const id = ids.get(operation);
    const steps = id === undefined ? stepsOf(pointer.slice(1)) : [id, ...stepsOf(pointer.slice(operation.length))];
    return ['evidence', ...steps.filter((step, index) => index > 0 || step !== 'components')].map(encoded).join('/');
  };
};

/** Returns a function from a place of the spec to the address of its evidence, relative to the docs folder. */
export const evidenceAddresses = (model: ApiModel): ((pointer: string) => string) => {
  const idOf = evidenceIds(model);
  return (pointer) => `${model.id}.ledger.html#${idOf(pointer)}`;
};
