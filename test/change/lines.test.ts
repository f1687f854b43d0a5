import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { apiNames, specsFolder } from '../../scripts/apis.ts';
import { readDocument } from '../../scripts/change/diff/read/yaml-lines.ts';
import { isObject } from '../../scripts/spec/json.ts';
import { step, stepsOf } from '../../scripts/spec/pointer.ts';
import { parseYaml } from '../../scripts/spec/read/yaml.ts';

const pointersIn = (value: unknown, pointer = '#'): string[] =>
  typeof value === 'object' && value !== null
    ? [pointer, ...Object.entries(value).flatMap(([name, inner]) => pointersIn(inner, `${pointer}${step(name)}`))]
    : [pointer];

const specs = await Promise.all(
  (await apiNames(specsFolder)).map(async (api) => {
    const text = await readFile(join(specsFolder, api, 'openapi.yaml'), 'utf8');
    return [api, text] as const;
  }),
);

const written = `a: &one
  - {b: 1, "c": [x, 'y']}
  - z
? d
: |
  e: no key
"f/g": >-
  folded
  text
`;

test.each([...specs, ['another way of writing', written] as const])(
  'each place of %s is on the line on which another reader of YAML finds it',
  (name, text) => {
    const [fast, slow] = [readDocument(text, name), parseYaml(text, name)];
    expect(fast.value).toEqual(slow.value);
    expect(isObject(fast.value)).toBe(true);
    const pointers = pointersIn(fast.value);
    const unlike = pointers.filter((pointer) => fast.lineOf(pointer) !== slow.lineOf(stepsOf(pointer)));
    expect(unlike).toEqual([]);
    expect(fast.lineOf(`${pointers.at(-1)}/nothing/there`)).toBe(fast.lineOf(pointers.at(-1) ?? ''));
  },
);
