import type { OperationModel, Pager } from './operation.ts';
import { isSuccess } from './responses.ts';
import { itemOf } from './member-path.ts';
import { Refusal } from '../refusal.ts';
import type { Spec } from './spec.ts';

/** How the pages of an operation follow each other, where its spec says so. */
export function pagerOf(
  spec: Spec,
  { node, takes, answers, pointer }: Pick<OperationModel, 'node' | 'takes' | 'answers' | 'pointer'>,
): Pager | undefined {
  const pager = node['x-pager'];
  if (!pager) return undefined;
  const where = `${pointer}/x-pager`;
  const { argument, size } = pager;
  const asks = [argument, ...(size === undefined ? [] : [size])];
  const absent = asks.find((name) => !takes.all.some((one) => one.name === name));
  if (absent !== undefined)
    throw new Refusal(where, `names \`${absent}\`, which is no argument`, 'mend the name, or add the parameter');
  const sizeDefault = takes.all.find(({ name }) => name === size)?.schema.default;
  if (size !== undefined && typeof sizeDefault !== 'number')
    throw new Refusal(where, `names \`${size}\`, which has no number as its default`, 'give the parameter one');
  return {
    row: { ...pager, ...(size !== undefined && { sizeDefault }) },
    item: itemOf(spec, answers.find(isSuccess)?.data, pager.items, where),
    asks,
  };
}
