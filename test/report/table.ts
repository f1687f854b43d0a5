import { columns, plural } from '../../scripts/text.ts';
import type { ApiReport, Contract } from './contract.ts';
import { everyNumber, killedOf, scores, shown, unmeasured } from './numbers.ts';

const rowsOf = (reports: readonly ApiReport[], elsewhere: Contract['elsewhere'], names: readonly string[]) =>
  Object.entries(everyNumber).map(([name, figureOf]) => {
    const score = scores.find((one) => name === `${one} mutants killed`);
    const others = names.map((api) => {
      const own = elsewhere.filter((mutants) => mutants.api === api);
      return score === undefined || own.every((one) => one.score !== score) ? '' : shown(killedOf(own, score));
    });
    // Blank, not "not measured", where a figure covers all APIs.
    const shared = others.some((text) => text !== '');
    const own = reports
      .map((report) => figureOf(report))
      .map((figure) => (shared && figure.value === null ? '' : shown(figure)));
    return [name, ...own, ...others];
  });

/** One row per number, one column per API. A part of the suite is not blamed for what it leaves unmeasured. */
export const closingTable = ({ apis, elsewhere }: Contract, whole: boolean): string => {
  const names = [...new Set(elsewhere.map(({ api }) => api))];
  const numbered = rowsOf(apis, elsewhere, names).filter(
    ([, ...cells]) => whole || cells.some((cell) => cell !== '' && cell !== unmeasured),
  );
  const rows = [['', ...apis.map(({ api }) => api), ...names], ...numbered];
  return columns(rows, 'figures');
};

/** The first of the lines that a refusal has, and how many follow. */
const inOneLine = (refusal: string): string => {
  const [first, ...others] = refusal.split('\n');
  return others.length === 0 ? String(first) : `${first} (And ${others.length} more.)`;
};

/** Which APIs are half-written, and what of the rest was tested, in one line; empty where all are whole. */
export const halfWritten = ({ apis, refused, run }: Contract): string => {
  const open = apis.flatMap(({ api, problems }) =>
    problems === 0
      ? []
      : [`specs/${api} and its ledger differ in ${plural(problems, 'place')}: run \`npm run ledger\`.`],
  );
  const all = [...refused.map(inOneLine), ...open];
  return all.length === 0 ? '' : `${all.join(' ')} The rest: ${run.passed} tests pass, ${run.failed} fail.`;
};
