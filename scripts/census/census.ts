import type { Tree } from '../files.ts';
import { compiler } from './compile.ts';
import { judge, type Case, type Judged } from './judge.ts';
import type { Reason } from './reason.ts';

/** A case with the reason for its refusal; without one if it is accepted. */
export interface Verdict {
  readonly file: string;
  readonly name: string;
  readonly reason?: Reason;
}

/** The number of clients compiled at once: more need more memory, fewer more time. */
const AT_ONCE = 60;

const verdictOf = ({ of: { file, name }, reason }: Judged): Verdict => ({ file, name, ...(reason && { reason }) });

/** Runs cases through every stage of a spec, and reports how far each gets. */
export async function* census(cases: readonly Case[]): AsyncGenerator<Verdict> {
  const compile = compiler();
  for (let start = 0; start < cases.length; start += AT_ONCE) {
    const judged: Judged[] = [];
    for (const [index, each] of cases.slice(start, start + AT_ONCE).entries())
      judged.push(await judge({ ...each, api: `census-${index}` }));
    const clients = judged.flatMap(({ of, files }): [string, Tree][] => (files ? [[of.api, files]] : []));
    const wrong = compile(new Map(clients));
    for (const each of judged) {
      const detail = wrong.get(each.of.api);
      const kind = detail?.replace(/'[^']*'/g, '…').replace(/"[^"]*"/g, '…');
      yield verdictOf(detail && kind ? { of: each.of, reason: { stage: 'types', kind, detail } } : each);
    }
  }
}
