import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openEditor } from '../generate/editor.ts';
import { apis, type Api } from './apis.ts';
import { dig, list, node, type Node } from './nodes.ts';

const editor = openEditor();

/** A member with a unit. */
interface Field {
  readonly api: string;
  /** The type that has it. */
  readonly of: string;
  readonly name: string;
  readonly unit: string;
  /** Its type, as a reader should see it. */
  readonly shown: string;
  readonly schema: Node;
}

const names: Readonly<Record<string, string>> = {
  'cents number': 'Cents',
  'decimillicents number': 'Decimillicents',
  'dollars number': 'Dollars',
  'decimal string': 'Decimal',
  'decimal number': 'DecimalNumber',
  'milliseconds number': 'Milliseconds',
  'seconds number': 'Seconds',
};

const valueOf = (type: unknown): string => String(type).replace('integer', 'number');

/** The name of the type of each known unit; a unit that only the API declares is spelled out as a `Quantity`. */
const shownOf = ({ type, 'x-unit': unit }: Node): string =>
  [type]
    .flat()
    .map((each) => [each, `${String(unit)} ${valueOf(each)}`] as const)
    .map(([each, key]) => (each === 'null' ? 'null' : (names[key] ?? `Quantity<"${String(unit)}", ${valueOf(each)}>`)))
    .join(' | ');

const pascal = (id: string): string => id.replaceAll(/(?:^|\.)(.)/g, (_, letter: string) => letter.toUpperCase());
const argumentsName = (id: string): string => `${pascal(id.split('.').slice(-2).join('.'))}Args`;

const fieldsOf = ({ name: api, spec }: Api): Field[] => {
  const field = (of: string, name: string, schema: Node): Field[] =>
    schema['x-unit'] === undefined
      ? []
      : [{ api, of, name, unit: String(schema['x-unit']), shown: shownOf(schema), schema }];
  const members = (of: string, schema: Node): Field[] => [
    ...Object.entries(node(schema['properties'])).flatMap(([name, member]) => [
      ...field(of, name, node(member)),
      ...members(`NonNullable<${of}['${name}']>`, node(member)),
    ]),
    ...(schema['items'] === undefined ? [] : members(`${of}[number]`, node(schema['items']))),
  ];
  const operations = Object.values(node(spec['paths'])).flatMap((item) => Object.values(node(item)).map(node));
  return [
    ...Object.entries(node(node(spec['components'])['schemas'])).flatMap(([of, schema]) =>
      members(`client.${of}`, node(schema)),
    ),
    ...operations.flatMap((operation) => {
      const of = `client.${argumentsName(String(operation['operationId']))}`;
      const bodies = Object.values(node(dig(spec, operation['requestBody'], 'content'))).map(node);
      return [
        ...list(operation['parameters'])
          .map((parameter) => node(dig(spec, parameter)))
          .flatMap((parameter) => field(of, String(parameter['name']), node(parameter['schema']))),
        ...bodies.flatMap(({ schema }) => members(of, node(dig(spec, schema)))),
      ];
    }),
  ];
};

const withUnit = (value: unknown): Node[] => [
  ...('x-unit' in node(value) ? [node(value)] : []),
  ...Object.values(node(value)).flatMap(withUnit),
];

const fields = apis.flatMap(fieldsOf);

/** The members of a union in alphabetical order: the compiler has its own order. */
const words = (type: string): string =>
  type
    .split(' | ')
    .filter((word) => word !== 'undefined')
    .toSorted()
    .join(' | ');

const client = (api: string): string => `import type * as client from '../../generated/${api}/client.ts';\n`;

test.each(apis)('the table of fields contains every unit of $name', async ({ name, spec }) => {
  const text = await readFile(new URL(`../../specs/${name}/openapi.yaml`, import.meta.url), 'utf8');
  const own = fields.filter(({ api }) => api === name);
  expect(withUnit(spec).filter((each) => !own.some(({ schema }) => schema === each))).toEqual([]);
  expect(own.length).toBeGreaterThanOrEqual(text.match(/x-unit:/g)?.length ?? 0);
});

test.each(fields)('$api: the hover of $name in $of shows $shown and its unit', ({ api, of, name, unit, shown }) => {
  const { text } = editor.hover(`${client(api)}declare const it: ${of};\nit.${name}|;`);
  const [first = ''] = text.split('\n');
  expect(words(first.slice(first.indexOf(': ') + 2))).toBe(words(shown));
  expect(text).toContain(`Unit: ${unit}.`);
});

test.each(apis)('no member of $name accepts a value of another unit', ({ name }) => {
  const own = fields.filter(({ api }) => api === name);
  const lines = own.flatMap(({ of, name: member, shown }, index) => {
    const taken = /^Decimal\b|string>/.test(shown) ? 'string' : 'number';
    const type = `NonNullable<${of}['${member}']>`;
    return [
      `export const plain${index} = (value: ${taken}): ${type} => value;`,
      `// @ts-expect-error another unit`,
      `export const other${index} = (value: Quantity<'another', ${taken}>): ${type} => value;`,
    ];
  });
  const imports = `${client(name)}import type { Quantity } from '../../src/api/unit.ts';\n`;
  expect(editor.problems(imports + lines.join('\n'))).toEqual([]);
});

test.each(apis)('values without a documented unit have plain types in the client of $name', async ({ name }) => {
  const text = await readFile(new URL(`../../generated/${name}/client.ts`, import.meta.url), 'utf8');
  const silent = [...text.matchAll(/Unit: no source states one\.(?:(?!\*\/)[\s\S])*\*\/\n *\w+\??: (.+);/g)];
  expect(
    silent.map(([, type]) => type).filter((type) => !/^(?:(?:number|string|null)(?: \| )?)+$/.test(type ?? '')),
  ).toEqual([]);
});
