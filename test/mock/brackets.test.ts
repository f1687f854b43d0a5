import { expect, test } from 'vitest';
import { asLists, emptyTree, put, stepsOf } from '../../scripts/serve/mock/brackets.ts';

test.each([
  ['filter[__proto__][polluted]', '{"filter":{"__proto__":{"polluted":"1"}}}'],
  ['__proto__[polluted]', '{"__proto__":{"polluted":"1"}}'],
  ['filter[constructor][prototype][polluted]', '{"filter":{"constructor":{"prototype":{"polluted":"1"}}}}'],
  ['filter[toString]', '{"filter":{"toString":"1"}}'],
])('reads %s as an ordinary member, without polluting Object.prototype', (name, json) => {
  const tree = emptyTree();
  put(tree, stepsOf(name), '1');
  expect(JSON.stringify(asLists(tree))).toBe(json);
  expect(Object({})['polluted']).toBeUndefined();
});
