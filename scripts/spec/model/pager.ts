import type { Argument } from './arguments.ts';
import { itemOf, itemsOf, memberOf } from './member-path.ts';
import type { OperationModel, Pager, PagerPart, PagerRow } from './operation.ts';
import { isSuccess } from './responses.ts';
import { fixed, phrase } from '../../phrase.ts';
import { Refusal } from '../../refusal.ts';
import { target, type PagerNode, type Spec } from '../spec.ts';

type Problem = readonly [what: string, next: string];

const isNumber = ({ type }: Argument['schema']): boolean => type === 'integer' || type === 'number';

/** The number of the first page or item, with the most common value as the default. */
const firstOf = ({ first, counts }: PagerNode): number => first ?? (counts ? 0 : 1);

/** The problem of an argument that a pager names. */
function inputProblem(
  argument: Argument | undefined,
  part: 'argument' | 'size',
  pager: PagerNode,
): Problem | undefined {
  if (!argument)
    return ['is not an argument of the operation', 'fix the name, add the parameter, or remove the extension'];
  const { default: value } = argument.schema;
  if (part === 'size' || !(pager.cursor ?? pager.last)) {
    if (!isNumber(argument.schema))
      return [
        'is not an integer',
        'page numbers and sizes are integers; for a cursor, name the member with the next one as `cursor`',
      ];
  }
  if (part === 'size' && typeof value !== 'number')
    return [
      'has no number as its default',
      'give the parameter one; without it, a client cannot recognize the last page',
    ];
  const first = firstOf(pager);
  if (part === 'argument' && typeof value === 'number' && !(pager.cursor ?? pager.last) && value !== first)
    return [`does not begin at ${first}`, `write \`first: ${value}\`, or fix the default`];
  return undefined;
}

const MEMBERS = ['cursor', 'more', 'pages', 'count', 'next'] as const;

/** The runtime part that a pager needs, by its distinguishing members. */
function partOf({ next, header, last, counts, cursor, pages, count }: PagerNode): PagerPart | undefined {
  if (next ?? header) return 'nextUrl';
  if (last !== undefined) return 'lastItem';
  if (counts) return 'offset';
  return (cursor ?? pages ?? count) ? undefined : 'pageNumbers';
}

/** The arguments that the URL of a next page may contain: those sent as a single value. */
function inUrl(spec: Spec, { all }: OperationModel['takes'], where: string): NonNullable<PagerRow['asks']> {
  const asks = all.flatMap(({ name, in: place, schema }): [string, 'string' | 'number' | 'boolean'][] => {
    const { type } = target(spec.components?.schemas, schema);
    const [only, ...others] = [type].flat().filter((each) => each !== 'null');
    if (place !== 'query' || others.length > 0) return [];
    if (only === 'integer' || only === 'number') return [[name, 'number']];
    return only === 'string' || only === 'boolean' ? [[name, only]] : [];
  });
  if (asks.length === 0)
    throw new Refusal(
      where,
      'follows a URL, but the operation has no argument that the URL could contain',
      'add the parameters of the next page',
    );
  return Object.fromEntries(asks);
}

/** Refuses a pager with names that the operation or its response does not have. */
function checkNames(
  spec: Spec,
  pager: PagerNode,
  takes: OperationModel['takes'],
  data: string | undefined,
  where: string,
): void {
  for (const part of ['argument', 'size'] as const) {
    const name = pager[part];
    const problem =
      name === undefined
        ? undefined
        : inputProblem(
            takes.all.find((one) => one.name === name),
            part,
            pager,
          );
    if (problem)
      throw new Refusal(`${where}/${part}`, phrase`names \`${name}\`, which ${fixed(problem[0])}`, problem[1]);
  }
  const astray = MEMBERS.find((part) => pager[part] !== undefined && !memberOf(spec, data, pager[part]));
  if (astray)
    throw new Refusal(
      `${where}/${astray}`,
      phrase`is \`${pager[astray]}\`, which the response does not have`,
      'fix the path',
    );
  if (pager.last !== undefined && !memberOf(spec, itemsOf(spec, data, pager.items), pager.last))
    throw new Refusal(`${where}/last`, phrase`is \`${pager.last}\`, which an item does not have`, 'fix the path');
}

/** The pagination of an operation, if its spec declares it. */
export function pagerOf(
  spec: Spec,
  { node, takes, answers, pointer }: Pick<OperationModel, 'node' | 'takes' | 'answers' | 'pointer'>,
): Pager | undefined {
  const pager = node['x-pager'];
  if (!pager) return undefined;
  const where = `${pointer}/x-pager`;
  const data = answers.find(isSuccess)?.data;
  const part = partOf(pager);
  checkNames(spec, pager, takes, data, where);
  const item = itemOf(spec, data, pager.items, where);
  const { argument, size } = pager;
  const asks = part === 'nextUrl' ? inUrl(spec, takes, where) : undefined;
  // Always a number here: anything else was refused above.
  const sizeDefault = Number(takes.all.find(({ name }) => name === size)?.schema.default);
  const required = new Set(takes.all.filter((one) => one.required).map(({ name }) => name));
  return {
    part,
    row: { ...pager, ...(size !== undefined && { sizeDefault }), ...(asks && { asks }) },
    item,
    asks: asks
      ? Object.keys(asks).filter((name) => !required.has(name))
      : [argument, size].filter((name) => name !== undefined),
  };
}
