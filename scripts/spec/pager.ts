import type { Argument } from './arguments.ts';
import type { OperationModel, Pager } from './operation.ts';
import { isSuccess } from './responses.ts';
import { itemOf, memberOf } from './member-path.ts';
import { Refusal } from '../refusal.ts';
import type { Spec } from './spec.ts';

/** What is wrong with an argument that a pager names. */
function inputProblem(
  argument: Argument | undefined,
  part: 'argument' | 'size',
  numbered: boolean,
): readonly [what: string, next: string] | undefined {
  if (!argument) return ['is no argument of the operation', 'mend the name, or add the parameter'];
  const { type, default: value } = argument.schema;
  if (numbered && type !== 'integer') return ['is no integer', 'only integers number and size pages'];
  if (part === 'size' && typeof value !== 'number')
    return ['has no number as its default', 'give the parameter one, or no client knows which page is the last'];
  if (numbered && part === 'argument' && (value ?? 1) !== 1)
    return ['does not begin at 1', 'a client counts pages from there'];
  return undefined;
}

const MEMBERS = ['cursor', 'more', 'pages', 'count'] as const;

/** What a pager may name, whatever its kind. */
type Names = Partial<Record<(typeof MEMBERS)[number] | 'argument' | 'size', string>>;

/** How the pages of an operation follow each other, where its spec says so. */
export function pagerOf(
  spec: Spec,
  { node, takes, answers, pointer }: Pick<OperationModel, 'node' | 'takes' | 'answers' | 'pointer'>,
): Pager | undefined {
  const pager = node['x-pager'];
  if (!pager) return undefined;
  const where = `${pointer}/x-pager`;
  const names: Names = pager;
  const { size } = names;
  const named = (name: string) => takes.all.find((one) => one.name === name);
  for (const part of ['argument', 'size'] as const) {
    const name = names[part];
    const problem = name === undefined ? undefined : inputProblem(named(name), part, names.more === undefined);
    if (problem) throw new Refusal(`${where}/${part}`, `names \`${name}\`, which ${problem[0]}`, problem[1]);
  }
  const data = answers.find(isSuccess)?.data;
  const astray = MEMBERS.find((part) => names[part] !== undefined && !memberOf(spec, data, names[part]));
  if (astray)
    throw new Refusal(
      `${where}/${astray}`,
      `is \`${names[astray]}\`, which the response does not have`,
      'mend the path',
    );
  return {
    // A number, or it would have been refused.
    row: 'size' in pager ? { ...pager, sizeDefault: Number(named(pager.size)?.schema.default) } : pager,
    item: itemOf(spec, data, pager.items, where),
    asks: [pager.argument, ...(size === undefined ? [] : [size])],
  };
}
