import type { ApiModel } from '../../spec/model.ts';
import { stepsOf } from '../../spec/pointer.ts';

/** A step as an address has it, safe in Markdown too. */
const encoded = (step: string): string =>
  encodeURIComponent(step).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

/** The part of the address of a ledger's page that leads to the evidence for a place of the spec. */
export const evidenceIds = ({ operations }: ApiModel): ((pointer: string) => string) => {
  const ids = new Map(operations.map(({ pointer, id }) => [pointer, id]));
  return (pointer) => {
    const [operation = ''] = /^#\/paths\/[^/]+\/[^/]+/.exec(pointer) ?? [];
    const id = ids.get(operation);
    const steps = id === undefined ? stepsOf(pointer.slice(1)) : [id, ...stepsOf(pointer.slice(operation.length))];
    return ['evidence', ...steps.filter((step, index) => index > 0 || step !== 'components')].map(encoded).join('/');
  };
};

/** The address of the evidence for a place of the spec, after the folder of the documentation. */
export const evidenceAddresses = (model: ApiModel): ((pointer: string) => string) => {
  const idOf = evidenceIds(model);
  return (pointer) => `${model.id}.ledger.html#${idOf(pointer)}`;
};
