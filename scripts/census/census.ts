import { problemsOfCalls, type Callable } from './call.ts';
import { compiler } from './compile.ts';
import { judge, type Case, type Judged } from './judge.ts';
import type { Fault, Reason } from './reason.ts';

/** A case with the reason for its refusal; without one if it is accepted. */
export interface Verdict {
  readonly file: string;
  readonly name: string;
  readonly reason?: Reason;
}

/** The number of clients compiled and called at once: more need more memory, fewer more time. */
const AT_ONCE = 60;

const refused = (judged: Judged, stage: Reason['stage'], problems: ReadonlyMap<string, Fault>): Judged => {
  const fault = problems.get(judged.of.api);
  return fault === undefined ? judged : { of: judged.of, reason: { stage, ...fault } };
};

const clientsOf = (all: readonly Judged[]): ReadonlyMap<string, Callable> =>
  new Map(all.flatMap(({ of, client }): [string, Callable][] => (client ? [[of.api, client]] : [])));

const verdictOf = ({ of: { file, name }, reason }: Judged): Verdict => ({ file, name, ...(reason && { reason }) });

/** Runs cases through every stage of a spec, and reports how far each gets. */
export async function* census(cases: readonly Case[]): AsyncGenerator<Verdict> {
  const compile = compiler();
  for (let start = 0; start < cases.length; start += AT_ONCE) {
    const judged: Judged[] = [];
    for (const [index, each] of cases.slice(start, start + AT_ONCE).entries())
      judged.push(await judge({ ...each, api: `census-${index}` }));
    const trees = [...clientsOf(judged)].map(([api, { files }]) => [api, files] as const);
    const wrong = compile(new Map(trees));
    const compiled = judged.map((each) => refused(each, 'types', wrong));
    const failed = await problemsOfCalls(clientsOf(compiled));
    for (const each of compiled) yield verdictOf(refused(each, 'call', failed));
  }
}
