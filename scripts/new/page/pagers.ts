import { entriesOf, type Json } from '../../spec/json.ts';
import { pagerFor } from '../../spec/model/propose-pager.ts';
import { itemsOf } from '../../spec/model/member-path.ts';
import type { SpecFile } from '../../spec/read/read.ts';

/** A spec with the pagers that the names of arguments and members speak for. */
export const withPagers = (made: Json, { model, copy }: SpecFile): Json => {
  const spec = copy();
  const found = new Map(
    model.operations.flatMap((operation) => {
      const pager = operation.pager ? undefined : pagerFor(spec, operation);
      const data = operation.answers.find(({ status }) => status < 300)?.data;
      // What a list holds may not be known.
      return pager && itemsOf(spec, data, pager.items) !== undefined ? [[operation.id, pager] as const] : [];
    }),
  );
  const paged = (operation: Json): Json => {
    const pager = found.get(String(operation['operationId']));
    return pager ? { ...operation, 'x-pager': pager } : operation;
  };
  const paths = entriesOf(made['paths']).map(([path, item]) => [
    path,
    Object.fromEntries(entriesOf(item).map(([method, each]) => [method, paged(Object(each))])),
  ]);
  return { ...made, paths: Object.fromEntries(paths) };
};
