import { expect, test } from 'vitest';
import { pins, pinsOf } from './pin.ts';

const pinned = pins.map(({ api }) => api);
const known = [...pinned, 'acme'];

test('without names, every API with a second opinion is compared', () => {
  expect(pinsOf([], known)).toEqual(pins);
  for (const pin of pins) expect(pinsOf([pin.api], known)).toEqual([pin]);
});

test('refuses an API without a pinned package and an unknown API, with different messages', () => {
  expect(() => pinsOf(['acme'], known)).toThrow(
    `acme has no second opinion, for no package of its vendor is pinned: there is one for ${pinned.join(', ')}.`,
  );
  expect(() => pinsOf(['nope'], known)).toThrow(`There is no API called nope: there are ${known.join(', ')}.`);
});
