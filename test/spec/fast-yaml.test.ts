import { expect, test } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { readable } from '../readable.ts';
import { readTree } from '../../scripts/files.ts';
import { fastYaml } from '../../scripts/spec/read/fast-yaml.ts';
import { parseYaml, strictYaml } from '../../scripts/spec/read/yaml.ts';

const NODES = `
a|"a"|'a'|1|-1|1.5|.5|5.|+5|1e3|1.0|017|0x1|~|null|Null|NULL|true|True|yes|off|.inf|.nan|2020-01-01|a b|a: b|a #b|a:b|- a
[a, b]|[a b]|[a,]|[,a]|{a: 1}|{a:1}|{"a":1}|{a}|[a: b]|"a\\n b"|<<|@a|\`a\`|% a|a%|- - a|?a|? a|:a|::|-a|--|#x|a#b|"a" b
[a] b|{a: b} c|"a":b|12:30|1_000|0o7|0b1|-.5|-0|0|00|=|'it''s'|[]|{}|{a: 1, a: 2}|{'a': b}|[a]: b|{a: b}: c|&a b|*a|!!set a
"\\ud800"|12345678901234567|9007199254740993|__proto__|a\tb|!a b|é|4XX`
  .split(/[|\n]/)
  .concat([
    '',
    'a\n  b',
    '"a\n  b"',
    '|\n  x\n  y',
    '>\n  x\n\n  y',
    '|2\n   x',
    '|-\n  x',
    '>+\n  x\n\n',
    '[a\n]',
    '{a: 1\n}',
  ]);

const documentsOf = (node: string): string[] => [
  `${node}\n`,
  `k: ${node}\n`,
  `${node}: x\nl: y\n`,
  `- ${node}\n- b\n`,
  `k:\n  m: ${node}\n  n: x\n`,
  `k:\n  - a: ${node}\n    b: x\n`,
  `k: [${node}, b]\n`,
  `k: { a: ${node}, b: c }\n`,
  `k: ${node}\n  l: x\n`,
  `k: ${node} # c\n`,
  `k: ${node}\nk: x\n`,
  `---\n${node}\n`,
];

/** The value of a text for the strict parser, which refuses what other parsers read differently; or its refusal. */
const strict = (text: string): unknown => {
  try {
    return strictYaml(text, 'x.yaml').value;
  } catch (refused) {
    return refused;
  }
};

test('fastYaml returns the value of the strict parser, or leaves the text to that parser', () => {
  const documents = NODES.flatMap(documentsOf);
  const parsed = documents.flatMap((text) => {
    const fast = fastYaml(text);
    return fast ? [[text, fast.value] as const] : [];
  });
  for (const [text, value] of parsed) expect(JSON.stringify([text, value])).toBe(JSON.stringify([text, strict(text)]));
  expect(parsed.length).toBeGreaterThan(400);
  expect(parsed.length).toBeLessThan(documents.length);
});

test.each(['3.1.0', 'GET *', 'a & b', '10,000,000', '023e105f4ecef8ad9ca31a8372d0c353'])(
  'fastYaml reads the plain scalar %s as a string',
  (text) => {
    expect(fastYaml(`k: ${text}\n`)).toEqual({ value: { k: text } });
  },
);

test('parseYaml returns the value and the lines of the strict parser for every spec, ledger and source', async () => {
  const files = [...(await readTree(specsFolder))].filter(
    ([path]) => path.endsWith('.yaml') && readable.some((api) => path.startsWith(`${api}/`)),
  );
  expect(files.some(([, text]) => fastYaml(text))).toBe(true);
  for (const [path, text] of files) {
    const [read, wanted] = [parseYaml(text, path), strictYaml(text, path)];
    expect(JSON.stringify(read.value)).toBe(JSON.stringify(wanted.value));
    for (const key of Object.keys(Object(wanted.value))) expect(read.lineOf([key])).toBe(wanted.lineOf([key]));
  }
});
