import { cp, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { apiNames, specsFolder } from '../../scripts/apis.ts';
import type { Json } from '../../scripts/spec/json.ts';
import { runCommand, type Ended } from '../in-process.ts';
import { temporaryFolder } from '../temporary.ts';
import { acme } from './acme.ts';
import { AT, set } from './edits/edit.ts';

const diff = (...args: readonly string[]): Promise<Ended> => runCommand('diff', ...args);

/** Writes each spec to a folder. */
const folders = async (...specs: readonly Json[]): Promise<string[]> => {
  const base = await temporaryFolder();
  return Promise.all(
    specs.map(async (spec, index) => {
      const folder = join(base, `side-${index}`);
      await mkdir(folder);
      await writeFile(join(folder, 'openapi.yaml'), JSON.stringify(spec, null, 1));
      return folder;
    }),
  );
};

const apis = await apiNames(specsFolder);
const other = set(`${AT.size} schema default`, 100)(acme());
const pointer = '#/paths/~1accounts~1{account_id}~1invoices/get/parameters/2/schema/default';
const slow = 120_000;

test(
  '`--format json` prints the verdict and a finding for each operation, and nothing else',
  async () => {
    const { code, out } = await diff(...(await folders(acme(), other)), '--format', 'json');
    expect(JSON.parse(out)).toEqual({
      verdict: 'major',
      findings: [
        {
          rule: 'request-default-changed',
          operation: 'invoices.list',
          pointer,
          old: 20,
          new: 100,
          wire: 'ok',
          compile: 'ok',
          behaviour: 'differs',
          severity: 'major',
          advice: 'Pass `page_size` yourself: 20.',
        },
      ],
    });
    expect(code).toBe(1);
  },
  slow,
);

test(
  'the report begins with the verdict, has both values with their lines, and ends with changes that still compile',
  async () => {
    const { out } = await diff(...(await folders(acme(), other)));
    const [first] = out.split('\n');
    expect(first).toBe('major: 1 compiles but acts differently');
    expect(out).toMatch(
      /the default of `page_size` has changed: 20 → 100\n.*side-0\/openapi\.yaml:\d+ → .*side-1\/openapi\.yaml:\d+/,
    );
    expect(out).toMatch(/\nCompiles, but acts differently\n.*invoices\.list: .*Pass `page_size` yourself: 20\.\n$/);
  },
  slow,
);

test(
  '`--allow` removes a finding from the verdict, and the report has its reason',
  async () => {
    const { code, out } = await diff(
      ...(await folders(acme(), other)),
      '--allow',
      `request-default-changed:${pointer}`,
      'nobody counts on it',
    );
    expect(out).toMatch(/^none: 1 allowed\n/);
    expect(out).toContain('Allowed: nobody counts on it');
    expect(code).toBe(0);
  },
  slow,
);

test(
  '`--allow` also accepts a spec that no client can be generated from',
  async () => {
    const broken = set(`${AT.ping} x-pager`, { argument: 'none', items: 'items' })(acme());
    const both = await folders(acme(), broken);
    const { code, out } = await diff(...both, '--format', 'json');
    const { findings } = JSON.parse(out);
    const allowances = findings.flatMap((finding: { rule: string; pointer: string; severity: string }) =>
      finding.severity === 'major' ? ['--allow', `${finding.rule}:${finding.pointer} a draft`] : [],
    );
    expect(allowances).toContainEqual(expect.stringContaining('refused:'));
    const allowed = await diff(...both, ...allowances);
    expect([code, allowed.code]).toEqual([1, 0]);
    expect(allowed.out).not.toMatch(/^major/);
  },
  slow,
);

test(
  'a refused spec is still compared, and the report says that no client can be generated from it',
  async () => {
    const broken = set(`${AT.list} x-pager`, { argument: 'page', items: 'items', count: 'pages' })(acme());
    const { code, out } = await diff(...(await folders(acme(), broken)));
    expect(out).toContain('no client can be generated from the new spec');
    expect(out).toContain('the pager` has changed');
    expect(code).toBe(1);
  },
  slow,
);

test(
  'an unreadable spec is reported with its line, and the other specs are compared',
  async () => {
    const [one = '', two = ''] = await folders(acme(), other);
    const [before, after] = [join(one, '../before'), join(one, '../after')];
    for (const [from, to] of [
      [one, before],
      [two, after],
    ] as const)
      await cp(from, join(to, 'acme'), { recursive: true });
    for (const name of ['half', 'torn']) {
      await mkdir(join(after, name));
      await writeFile(join(after, name, 'openapi.yaml'), 'openapi: 3.1.0\ninfo: {');
    }
    const { code, out, problem } = await diff(before, after);
    expect(code).toBe(1);
    expect(out).toMatch(/^major: 1 compiles but acts differently\n/);
    expect(problem).toMatch(/after\/half\/openapi\.yaml:\d+ is not YAML/);
    expect(problem).toMatch(/after\/torn\/openapi\.yaml:\d+ is not YAML/);
    expect(out).not.toMatch(/half|torn/);
  },
  slow,
);

test.each([
  [
    ['nowhere', 'else'],
    `There is no API, revision or folder with a spec called nowhere: there are ${apis.join(', ')}.`,
  ],
  [['HEAD', 'nope', ...apis], 'There is no API, revision or folder with a spec called nope: there are '],
  [['--release', '--format', 'json'], 'writes the release and takes no other option: leave out --format.'],
  [['--release', '--allow', 'order:# known'], 'writes the release and takes no other option: leave out --allow.'],
  [['--format', 'html'], 'give text, markdown or json'],
  [['--allow', 'nothing'], 'write RULE:POINTER and why'],
  [['a', 'b', 'c'], 'compares two'],
])(
  '`diff` refuses the arguments %j',
  async (args, sentence) => {
    const { code, out, problem } = await diff(...args);
    expect([code, out]).toEqual([2, '']);
    expect(problem).toContain(sentence);
  },
  slow,
);

test.each([
  [
    'that is not YAML',
    'openapi: 3.1.0\npaths: {a: [}\n',
    /side-1\/openapi\.yaml:2 is not YAML \(.+\): fix that line\.$/,
  ],
  ['that is empty', '', /side-1\/openapi\.yaml is not a mapping: write an OpenAPI document\.$/],
])(
  '`diff` refuses a spec %s on either side, in one sentence',
  async (_, text, says) => {
    const [one = '', more = ''] = await folders(acme(), other);
    await writeFile(join(more, 'openapi.yaml'), text);
    for (const sides of [
      [one, more],
      [more, one],
    ]) {
      const { code, out, problem } = await diff(...sides, '--format', 'json');
      const [sentence, ...rest] = problem.trim().split('\n');
      expect([code, out, rest]).toEqual([2, '', ['See --help.']]);
      expect(sentence).toMatch(says);
    }
  },
  slow,
);

test(
  '`diff` accepts the path of an openapi.yaml for its folder, and refuses any other file',
  async () => {
    const [one = '', more = ''] = await folders(acme(), other);
    const file = join(more, 'openapi.yaml');
    const { code, out } = await diff(join(one, 'openapi.yaml'), file, '--format', 'json');
    expect([code, JSON.parse(out).findings]).toEqual([1, [expect.objectContaining({ pointer })]]);
    await rename(file, join(more, 'new.yaml'));
    const refused = await diff(one, join(more, 'new.yaml'));
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.problem).toMatch(/new\.yaml` is a file: give the folder whose openapi\.yaml it is\.\n/);
  },
  slow,
);

test(
  '`diff` compares the folder of one API with the API of the same title among several, on either side',
  async () => {
    const [one = '', more = ''] = await folders(acme(), other);
    const several = await temporaryFolder();
    await cp(one, join(several, 'acme'), { recursive: true });
    await cp(more, join(several, 'zeta'), { recursive: true });
    await writeFile(
      join(several, 'zeta/openapi.yaml'),
      JSON.stringify({ ...acme(), info: { title: 'Zeta', version: '1' } }),
    );
    for (const sides of [
      [several, more],
      [more, several],
    ]) {
      const { out } = await diff(...sides, '--format', 'json');
      expect(JSON.parse(out)).toMatchObject({ verdict: 'major', findings: [{ rule: 'request-default-changed' }] });
    }
  },
  slow,
);
