import { expect, test } from 'vitest';
import { draftOf, yaml } from '../../scripts/new/folder.ts';
import type { Json } from '../../scripts/spec/json.ts';
import { parseYaml } from '../../scripts/spec/read/yaml.ts';
import { documentWith } from './document-with.ts';

/** The schema in the spec for a member with a given schema in the document. */
const memberOf = (it: Json): Json => {
  const document = documentWith({ type: 'object', properties: { it } });
  const { contents, audited } = draftOf({ api: 'things', document, origin: 'things.json' });
  expect(audited.problems).toEqual([]);
  for (const [file, content] of contents) parseYaml(yaml(content), file);
  return Object(contents.get('openapi.yaml')?.['components']).schemas.Thing.properties.it;
};

const NOTE = 'beyond the integers that a client can represent exactly.';

test.each<[given: Json, made: Json]>([
  [
    { type: 'integer', format: 'int64', minimum: 0, maximum: 2 ** 63 },
    { type: 'integer', format: 'int64', minimum: 0, description: `Has a maximum ${NOTE}` },
  ],
  [
    { type: 'number', minimum: -1e300, maximum: 1e300 },
    { type: 'number', description: `Has a minimum and a maximum ${NOTE}` },
  ],
  [
    { type: 'string', maxLength: 2 ** 63 },
    { type: 'string', description: `Has a maxLength ${NOTE}` },
  ],
  [
    { type: 'integer', default: 2 ** 63 },
    { type: 'integer', description: `Has a default ${NOTE}` },
  ],
  [
    { type: 'string', default: '9223372036854775807' },
    { type: 'string', default: '9223372036854775807' },
  ],
  [
    { type: 'integer', maximum: Number.MAX_SAFE_INTEGER },
    { type: 'integer', maximum: Number.MAX_SAFE_INTEGER },
  ],
])('leaves out exactly the bounds and defaults that a number cannot represent, and says so: %j', (given, made) => {
  expect(memberOf(given)).toEqual(made);
});

test.each<Json>([
  { type: 'integer', const: 2 ** 53 },
  { type: 'integer', enum: [1, -(2 ** 63)] },
  { type: 'object', default: { sums: [2 ** 63] } },
])('refuses a value that a number cannot represent, with its place: %j', (given) => {
  expect(() => memberOf(given)).toThrow(
    'things.json #/components/schemas/Thing/properties/it lists a number that loses digits: write it as a string, or with fewer digits.',
  );
});
