import { expect, test } from 'vitest';
import { census, type Verdict } from '../../scripts/census/census.ts';
import { problemsOfCalls, type Callable } from '../../scripts/census/call.ts';
import { compiler } from '../../scripts/census/compile.ts';
import { casesOf, judge } from '../../scripts/census/judge.ts';
import { reasonFor, reasonOfProblem } from '../../scripts/census/reason.ts';
import { reasonsOf, textReport, totalsOf } from '../../scripts/census/report.ts';
import { checkSilences } from '../../scripts/ledger/silences.ts';
import { phrase } from '../../scripts/phrase.ts';
import { Refusal } from '../../scripts/refusal.ts';
import { METHODS } from '../../scripts/spec/dialect.ts';
import { documentOf } from '../vendors/folder.ts';

const { document } = await documentOf('plain');
const paths = Object(document['paths']);
const [[path = '', item] = []] = Object.entries(paths);
const all = Object.values(paths).flatMap((each) => METHODS.filter((method) => Object.hasOwn(Object(each), method)));

/** The document with one more operation, whose request body refers to nothing. */
const broken = JSON.stringify({
  ...document,
  paths: {
    ...paths,
    [`${path}/more`]: { get: { ...Object(item)['get'], operationId: 'more', requestBody: { $ref: '#/nowhere' } } },
  },
});

const verdictsOf = async (text: string, whole = false): Promise<Verdict[]> => {
  const all: Verdict[] = [];
  for await (const verdict of census(casesOf('plain.json', text, whole))) all.push(verdict);
  return all;
};

test(
  'the census accepts or refuses each operation separately, and reports the reason',
  { timeout: 120_000 },
  async () => {
    const verdicts = await verdictsOf(broken);
    const [{ accepted, operations } = { accepted: 0, operations: 0 }] = totalsOf(verdicts);
    expect([accepted, operations]).toEqual([all.length, all.length + 1]);
    expect(reasonsOf(verdicts)).toMatchObject([{ reason: 'new: points to nothing in the document', operations: 1 }]);
    expect(textReport(verdicts)).toContain(`${accepted} of ${operations} operations accepted`);
  },
);

test('a whole document is refused if one of its operations is', { timeout: 120_000 }, async () => {
  expect(await verdictsOf(broken, true)).toMatchObject([{ name: 'all', reason: { stage: 'new' } }]);
  expect(await verdictsOf(JSON.stringify(document), true)).toEqual([{ file: 'plain.json', name: 'all' }]);
});

test('compiler reports only the client that does not compile', { timeout: 120_000 }, async () => {
  const [first] = casesOf('plain.json', JSON.stringify(document), false);
  if (!first) throw new Error('no case');
  const { client } = await judge(first);
  const files = client?.files ?? new Map();
  const wrong = new Map([...files, ['index.ts', `${files.get('index.ts')}\nexport const wrong: string = 1;\n`]]);
  expect([
    ...compiler()(
      new Map([
        ['right', files],
        ['wrong', wrong],
      ]),
    ).keys(),
  ]).toEqual(['wrong']);
});

test(
  'problemsOfCalls reports a sample call that fails, and an example that does not match its schema',
  { timeout: 120_000 },
  async () => {
    const [first] = casesOf('plain.json', JSON.stringify(document), false);
    if (!first) throw new Error('no case');
    const { client } = await judge(first);
    if (!client) throw new Error('no client');
    const named = (api: string, change: (text: string) => string): [string, Callable] => {
      const examples = client.files.get('examples.ts') ?? '';
      const spec = { ...client.spec, api };
      return [api, { spec, files: new Map([...client.files, ['examples.ts', change(examples)]]) }];
    };
    const problems = await problemsOfCalls(
      new Map([
        named('right', (text) => text),
        named('silent', (text) => text.replace('answers: {', 'answers: {}, others: {')),
        named('astray', (text) => text.replace(/invented: .*/, "invented: ['astray'], others: {")),
      ]),
    );
    expect([...problems.keys()]).toEqual(['silent', 'astray']);
  },
);

test('refusals that differ only in places and names have one kind, and each keeps its detail', () => {
  const of = (name: string) =>
    reasonFor(
      'spec',
      new Refusal(`#/${name}`, phrase`names \`${name}\`, which is not there`, 'fix it').under('a.yaml'),
    );
  expect([of('one'), of('other')]).toEqual([
    {
      stage: 'spec',
      kind: 'names `…`, which is not there',
      detail: 'a.yaml #/one names `one`, which is not there: fix it.',
    },
    {
      stage: 'spec',
      kind: 'names `…`, which is not there',
      detail: 'a.yaml #/other names `other`, which is not there: fix it.',
    },
  ]);
});

test('ledger problems that differ only in names have one kind, and each keeps its detail', () => {
  const silences = ['one', 'other'].map((item) => ({ item, why: 'nobody says it' }));
  expect(checkSilences([], silences).map(reasonOfProblem)).toEqual(
    ['one', 'other'].map((item) => ({
      stage: 'ledger',
      kind: 'the silence "…" names nothing. Remove it.',
      detail: `the silence "${item}" names nothing. Remove it.`,
    })),
  );
});
