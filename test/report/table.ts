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
    // A figure that was measured for all APIs together is left blank, instead of "not measured".
    const shared = others.some((text) => text !== '');
    const own = reports
      .map((report) => figureOf(report))
      .map((figure) => (shared && figure.value === null ? '' : shown(figure)));
    return [name, ...own, ...others];
  });

/** One row per number, one column per API. For a partial run, rows that were not measured are left out. */
export const closingTable = ({ apis, elsewhere }: Contract, whole: boolean): string => {
  const names = [...new Set(elsewhere.map(({ api }) => api))];
  const numbered = rowsOf(apis, elsewhere, names).filter(
    ([, ...cells]) => whole || cells.some((cell) => cell !== '' && cell !== unmeasured),
  );
  const rows = [['', ...apis.map(({ api }) => api), ...names], ...numbered];
  return columns(rows, 'figures');
};

/** The first line of a refusal, and the number of lines that follow. */
const inOneLine = (refusal: string): string => {
  const [first, ...others] = refusal.split('\n');
  return others.length === 0 ? String(first) : `${first} (And ${others.length} more.)`;
};

/** The half-written APIs, and how many tests of the others pass and fail, in one line; empty if no API is. */
export const halfWritten = ({ apis, refused, run }: Contract): string => {
  const open = apis.flatMap(({ api, problems }) =>
    problems === 0
      ? []
      : [`specs/${api} and its ledger differ in ${plural(problems, 'place')}: run \`npm run ledger\`.`],
  );
  const all = [...refused.map(inOneLine), ...open];
  return all.length === 0 ? '' : `${all.join(' ')} The rest: ${run.passed} tests pass, ${run.failed} fail.`;
};
