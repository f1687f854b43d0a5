import { expect, test } from 'vitest';
import { pins, pinsOf } from './pin.ts';
import { apis } from '../specs/nodes.ts';

test('without names, every API with a second opinion is compared', () => {
  expect(pinsOf([], apis)).toEqual(pins);
  expect(pinsOf(['cloudflare-ai-gateway'], apis).map(({ api }) => api)).toEqual(['cloudflare-ai-gateway']);
});

test('an API whose vendor has no package is told from one that there is not', () => {
  expect(() => pinsOf(['unpod'], apis)).toThrow(
    'unpod has no second opinion, for no package of its vendor is pinned: there is one for cloudflare-ai-gateway.',
  );
  expect(() => pinsOf(['nope'], apis)).toThrow(`There is no API called nope: there are ${apis.join(', ')}.`);
});
