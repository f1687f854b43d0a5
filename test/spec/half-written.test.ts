import { expect, test } from 'vitest';
import { eachOf } from '../../scripts/apis.ts';
import { Refusal } from '../../scripts/refusal.ts';

const work = async (api: string): Promise<string> => {
  if (api === 'half') throw new Refusal('specs/half/facts.yaml', 'cannot be read', 'create it');
  if (api === 'odd') throw new TypeError('odd');
  return api.toUpperCase();
};

test('one API that is refused is named, and the others are worked on', async () => {
  const { done, good, refusals } = await eachOf(['acme', 'half', 'zenith'], work);
  expect([done, good]).toEqual([
    ['ACME', 'ZENITH'],
    ['acme', 'zenith'],
  ]);
  expect(refusals.map(({ message }) => message)).toEqual(['specs/half/facts.yaml cannot be read: create it.']);
});

test('what is not a refusal is not passed over', async () => {
  await expect(eachOf(['acme', 'odd'], work)).rejects.toThrow(TypeError);
});
