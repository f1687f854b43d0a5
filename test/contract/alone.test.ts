import { expect, test } from 'vitest';
import type { Descriptor } from '../../src/index.ts';
import { apis, everyOperation } from './apis.ts';

const alone = new Map(
  await Promise.all(
    apis.map(async ({ name }): Promise<[string, Descriptor[]]> => {
      const module = (await import(`../../generated/${name}/operations.ts`)) as Record<string, Descriptor>;
      return [name, Object.values(module)];
    }),
  ),
);

test.each(everyOperation)(
  '$operation.id of $api.name alone is what it is in the whole client',
  ({ api, operation }) => {
    const { reconcile: _, ...row } = api.descriptor.operations[operation.id] ?? {};
    const descriptors = alone.get(api.name)?.filter(({ operations }) => Object.hasOwn(operations, operation.id));
    expect(descriptors).toEqual([{ ...api.descriptor, operations: { [operation.id]: row } }]);
  },
);
