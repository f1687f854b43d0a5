import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { linesOf, type Path } from '../../scripts/spec/read/lines.ts';
import { strictYaml } from '../../scripts/spec/read/yaml.ts';
import { readable } from '../readable.ts';

const pathsIn = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([name, inner]) => pathsIn(inner, [...path, name]))]
    : [path];

const specs = await Promise.all(
  readable.map(async (api) => {
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

test.each([...specs, ['a document in flow style and with folded text', written] as const])(
  'linesOf finds every node of %s on the same line as the strict parser',
  (name, text) => {
    const { value, lineOf } = strictYaml(text, name);
    const fast = linesOf(text);
    const paths = pathsIn(value);
    expect(paths.length).toBeGreaterThan(5);
    expect(paths.filter((path) => fast(path) !== lineOf(path))).toEqual([]);
    const last = paths.at(-1) ?? [];
    expect(fast([...last, 'nothing', 'there'])).toBe(fast(last));
  },
);
