import { afterAll, expect, test, vi } from 'vitest';
import { serveRaw } from '../mock/serve-raw.ts';
import type { Descriptor } from '../../src/index.ts';
import type { Node } from './nodes.ts';
import {
  constrainedDescriptor as descriptor,
  constrainedExamples as examples,
  constrainedOperation,
  constrainedSpec,
} from './constrained.ts';
import { oneSided, seenIn } from './constraints.ts';
import { faultsIn } from './judge.ts';
import type { Negative } from './negative.ts';
import { answerTo } from './answers.ts';
import { naturalCodes, provoke } from './provocations.ts';
import { constraintsOf, sitesOf, type Constraint } from './sites.ts';
import { negativesOf, survey, type Survey } from './survey.ts';
import { askAt, askInProcess } from './witnesses.ts';

// One of the tests sends some eighty requests, through Prism in this process.
vi.setConfig({ testTimeout: 20_000 });

// Each constraint is removed from one witness, such as the mock, and the checks of wrong requests must detect it.

const at = (value: unknown, ...keys: readonly string[]): Record<string, unknown> =>
  keys.reduce<unknown>((parent, key) => Object(parent)[key], value) as Record<string, unknown>;

const spec = constrainedSpec();
const operation = constrainedOperation(spec);
const constraints = sitesOf(spec, operation).flatMap(constraintsOf);
const PATH = ['paths', '/things/{thing}/notes', 'post'] as const;

const unrequired = (changed: Node, { place, steps }: NonNullable<Constraint['site']>): void => {
  const found = at(changed, ...PATH);
  const parameter = Object.values(at(found, 'parameters')).find((each) => at(each)['name'] === steps[0]);
  const holder = at(found, 'requestBody');
  if (place !== 'body') Object.assign(at(parameter), { required: false });
  else if (steps.length === 0) holder['required'] = false;
  else {
    const schema = at(holder, 'content', 'application/json', 'schema');
    schema['required'] = Object.values(at(schema, 'required')).filter((name) => name !== steps[0]);
  }
};

/** The spec without one of its constraints. */
const without = ({ name, keyword, site }: Constraint): Node => {
  const changed = constrainedSpec();
  const same = sitesOf(changed, constrainedOperation(changed))
    .flatMap(constraintsOf)
    .find((each) => each.name === name);
  const content = at(changed, ...PATH, 'requestBody', 'content');
  if (keyword === 'media type') content['text/plain'] = { schema: {} };
  else if (keyword === 'required' && site) unrequired(changed, site);
  else delete at(same?.site?.schema)[keyword];
  return changed;
};

/** The spec with a changed operation. */
const changedBy = (change: (operation: Record<string, unknown>) => void): Node => {
  const changed = constrainedSpec();
  change(at(changed, ...PATH));
  return changed;
};

const violable = constraints.filter(
  ({ keyword, site }) =>
    !(site?.place === 'path' && keyword !== 'format') && !(site?.place === 'header' && keyword === 'type'),
);
const statuses = operation.answers.map(({ status }) => status);

const served: Readonly<Record<string, Node>> = {
  whole: spec,
  open: changedBy((changed) => (changed['security'] = [])),
  ...Object.fromEntries(violable.map((constraint, index) => [`loose-${index}`, without(constraint)])),
  ...Object.fromEntries(
    statuses.map((status) => [`no-${status}`, changedBy((changed) => delete at(changed, 'responses')[status])]),
  ),
};

const mock = await serveRaw(served);
afterAll(mock.close);

const negatives = negativesOf({ spec }, operation);
/** The point in which a request is wrong: a constraint or, if the spec has no keyword for it, its kind. */
const pointOf = ({ constraint, kind }: Negative): string => constraint ?? kind;
const aimedAt = (point: string) => negatives.filter((each) => pointOf(each) === point);
const ofEachKind = [...new Map(negatives.toReversed().map((each) => [each.kind, each])).values()];

interface Changed {
  readonly asked?: readonly Negative[];
  readonly client?: Descriptor;
  readonly process?: Descriptor;
}

const surveyOf = (name: string, changed: Changed = {}): Promise<Survey> => {
  const { asked = ofEachKind, client = descriptor, process = descriptor } = changed;
  const ask = { server: askAt(mock.url(name)), process: askInProcess({ descriptor: process }, examples) };
  return survey({ name, spec, descriptor: client }, operation, ask, asked);
};

/** The constraints at which a survey has faults. */
const faultyIn = ({ cases }: Survey): Set<string> =>
  new Set(
    cases
      .filter(({ negative, testimony }) => faultsIn(operation, negative, testimony).length > 0)
      .map(({ negative }) => pointOf(negative)),
  );

test('the checks find no faults in an unchanged mock', async () => {
  const whole = await surveyOf('whole', { asked: negatives });
  expect([...faultyIn(whole)]).toEqual([]);
  expect(oneSided(seenIn(whole))).toEqual([]);
  expect(await Promise.all(operation.answers.map((answer) => provoke(whole, answer)))).toEqual([
    'natural',
    'natural',
    'natural',
    'forced',
  ]);
});

test.for(violable.map((constraint, index) => [constraint.name, index] as const))(
  'the checks detect a mock without the constraint %s',
  async ([name, index]) => {
    const loose = await surveyOf(`loose-${index}`, { asked: aimedAt(name) });
    expect([...faultyIn(loose)]).toEqual([name]);
    expect(oneSided(seenIn(loose))).toContain(`${name} is never violated`);
  },
);

test('the checks detect a mock that requires no credential', async () => {
  const open = await surveyOf('open');
  expect([...faultyIn(open)]).toContain('credential · required');
  const unauthorized = answerTo(operation.answers, 401);
  expect(unauthorized && (await provoke(open, unauthorized))).toBe('forced');
  expect(naturalCodes(open).has('401')).toBe(true);
});

test.for(operation.answers)('the checks detect a mock without the status $code', async (answer) => {
  const lost = await surveyOf(`no-${answer.code}`);
  expect(await provoke(lost, answer)).toBe('none');
  expect(faultyIn(lost).size > 0).toBe(naturalCodes(lost).has(answer.code));
});

/** The descriptor with other arguments. */
const taking = (change: (name: string, required: boolean) => boolean, more: object = {}): Descriptor => {
  const row = descriptor.operations['notes.add'];
  if (!row) throw new Error('the descriptor has no operation');
  const named = Object.entries(row.arguments).map(([name, { in: place, required }]) => [
    name,
    { in: place, required: change(name, required) },
  ]);
  return {
    ...descriptor,
    operations: { 'notes.add': { ...row, arguments: { ...Object.fromEntries(named), ...more } } },
  };
};

const loosened: [string, Descriptor, string][] = [
  ['requires no arguments', taking(() => false), 'query kind · required'],
  [
    'accepts an unknown parameter',
    taking((_, required) => required, { no_such_name: { in: 'query', required: false } }),
    'unknown parameter',
  ],
  [
    'accepts an unknown field',
    taking((_, required) => required, { no_such_name: { in: 'body', required: false } }),
    'body · additionalProperties',
  ],
  [
    'accepts half a credential',
    { ...descriptor, credentials: [...descriptor.credentials, { Key: { header: 'acme-key', prefix: '' } }] },
    'credential acme-user · required',
  ],
];

test.for(loosened)('the checks detect a client that %s', async ([, loose, point]) => {
  expect([...faultyIn(await surveyOf('whole', { asked: aimedAt(point), client: loose }))]).toEqual([point]);
});

test.for(loosened)('the checks detect an in-process mock that %s', async ([, loose, point]) => {
  expect([...faultyIn(await surveyOf('whole', { asked: aimedAt(point), process: loose }))]).toEqual([point]);
});
