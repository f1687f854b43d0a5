import { expect, test } from 'vitest';
import { problemsIn } from '../../scripts/spec/read/check.ts';
import { DIALECT, type Kind } from '../../scripts/spec/dialect.ts';
import { placesOf } from '../../scripts/spec/nodes.ts';
import { stepsOf } from '../../scripts/spec/pointer.ts';
import { WORDS } from '../../scripts/spec/words/words.ts';
import { answer, edit, get, plan, post, valid } from './valid.ts';

// The documentation covers every keyword of the dialect, and its examples are valid.

const kinds = Object.keys(DIALECT) as Kind[];

test.each(kinds)('WORDS documents exactly the keywords of %s in the dialect', (kind) => {
  expect(Object.keys(WORDS[kind]).sort()).toEqual(Object.keys(DIALECT[kind]).sort());
});

const put = ['paths', '/plan', 'put'];
const sent = [...put, 'requestBody', 'content', 'application/json'];

/** The place of a node of each kind in a spec, and its members besides the example. */
const PLACES: Readonly<Record<Kind, readonly [at: readonly string[], beside: object]>> = {
  document: [[], valid],
  info: [['info'], valid.info],
  server: [['servers', '0'], { url: 'https://{region}.acme.example' }],
  'server variable': [['servers', '0', 'variables', 'region'], { default: 'eu' }],
  tag: [['tags', '0'], { name: 'Plans' }],
  components: [['components'], valid.components],
  path: [['paths', '/plan'], {}],
  operation: [get, { responses: { '204': { description: 'Done.' } } }],
  parameter: [[...get, 'parameters', '0'], { name: 'page', in: 'query' }],
  requestBody: [[...put, 'requestBody'], { content: {} }],
  response: [[...get, 'responses', '200'], { description: 'It.' }],
  header: [[...get, 'responses', '200', 'headers', 'X-Left'], { schema: { type: 'integer' } }],
  'media type': [answer, {}],
  encoding: [[...sent, 'encoding', 'items'], {}],
  example: [[...answer, 'examples', 'documented'], {}],
  securityScheme: [['components', 'securitySchemes', 'Key'], { type: 'apiKey', in: 'header', name: 'X-Key' }],
  schema: [plan, {}],
};

/** Places of keywords that only some nodes of their kind may have. */
const ELSEWHERE: Readonly<Record<string, readonly [at: readonly string[], beside: object]>> = {
  'x-safety': [post, { responses: {} }],
  'x-idempotency': [put, { responses: {} }],
  'x-reconcile': [put, { responses: {} }],
  'x-unit': [plan, { type: 'integer' }],
  'x-units': [[], Object(edit(valid, plan, { type: 'integer', 'x-unit': 'credits' }))],
};

const rows = kinds.flatMap((kind) =>
  Object.entries(WORDS[kind]).map(([keyword, [, example]]) => ({ name: `${kind} ${keyword}`, kind, keyword, example })),
);

test.each(rows)('the reader accepts the example of $name', ({ kind, keyword, example }) => {
  const [at, beside] = ELSEWHERE[keyword] ?? PLACES[kind];
  const spec = edit(valid, at, { ...beside, [keyword]: example });
  const places = placesOf(spec as never);
  const problems = problemsIn(places).filter(({ where }) => {
    const steps = stepsOf(where);
    return [...at, keyword].every((step, index) => steps[index] === step);
  });
  expect(problems.map(({ message }) => message)).toEqual([]);
  // The reader does look at this place.
  expect(at.length === 0 || places.has(`#/${at.map((step) => step.replaceAll('/', '~1')).join('/')}`)).toBe(true);
});
