import { percent } from '../../scripts/text.ts';
import type { ApiReport, Contract } from './contract.ts';
import type { LintException } from './exceptions.ts';
import { breaking, code, html, table, type Content, type Markup } from '../../scripts/html.ts';
import type { Cell } from './matrix.ts';
import { everyNumber, killedOf, scores, shown, type Figure } from './numbers.ts';
import { fold, measuredFold, number, plural, share } from './page-parts.ts';

const unknown: Figure = { value: null };
const figure = (report: ApiReport, name: string): Figure => everyNumber[name]?.(report) ?? unknown;

const cellOf = (cell: Cell | undefined, measured: boolean): Content => {
  if (!cell) return html`<span class="quiet">–</span>`;
  const how = measured ? cell.how : 'documented';
  return html`<span class="${how}">${how}</span><small>${cell.standing}</small>`;
};

const reachedOf = (report: ApiReport): Content => {
  const natural = shown(figure(report, 'statuses natural'));
  return html`${share(figure(report, 'statuses reached'))} reached, naturally: ${natural}`;
};

const matrix = (report: ApiReport): Markup => {
  const { api, matrix: rows, tried } = report;
  const statuses = [...new Set(rows.flatMap(({ cells }) => cells.map(({ status }) => status)))].sort((a, b) => a - b);
  const measured = tried.natural || tried.forced;
  const lines = rows.map(({ id, operation, cells }) => ({
    id: `${api}/${id}`,
    cells: [
      html`<a href="#${`${api}/${id}`}">${breaking(id)}</a><br /><code class="quiet">${breaking(operation)}</code>`,
      ...statuses.map((status) =>
        cellOf(
          cells.find((cell) => cell.status === status),
          measured,
        ),
      ),
    ],
  }));
  return fold(
    `${api}/statuses`,
    'Operations and statuses',
    measured ? reachedOf(report) : 'not measured',
    html`<p class="quiet">Below each status: how it is known. A dash: no source has it.</p>
      ${table(`${api}: operations and statuses`, ['operation', ...statuses.map(String)], lines, 'matrix')}`,
    true,
  );
};

const samples = (report: ApiReport): Markup =>
  fold(
    `${report.api}/samples`,
    'Samples',
    html`${number(figure(report, 'samples documented'))} documented, the others invented by us`,
    table(
      `${report.api}: samples`,
      ['sample of', 'from'],
      report.samples.map(({ at, kind }) => ({
        cells: [code(at), kind === 'documented' ? 'the page' : 'invented by us'],
      })),
    ),
  );

type Negatives = NonNullable<ApiReport['negatives']>;

type Outcomes = Readonly<Record<string, (negative: Negatives[number]) => boolean>>;

/** How the mock server responded to a wrong request: exactly one of these holds. */
const answers: Outcomes = {
  'answered as documented': ({ documented }) => documented,
  'answered undocumented': ({ documented, noticedBy }) => !documented && noticedBy.includes('server'),
  'taken by the server': ({ documented, noticedBy }) => !documented && !noticedBy.includes('server'),
};

/** Whatever the server responds, the client may have refused the request before. */
const outcomes: Outcomes = { ...answers, 'refused by the client': ({ noticedBy }) => noticedBy.includes('client') };

const answerOf = (negative: Negatives[number]): string =>
  Object.entries(answers).find(([, applies]) => applies(negative))?.[0] ?? '';

const counted = (items: Negatives): number[] => Object.values(outcomes).map((applies) => items.filter(applies).length);

const negativesTables = (api: string, items: Negatives): Markup => {
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  const rows = kinds.map((kind) => {
    const own = items.filter((one) => one.kind === kind);
    return { cells: [kind, own.length, ...counted(own)] };
  });
  const each = items.map((one) => ({
    cells: [
      code(one.operation),
      one.kind,
      code(one.place),
      one.status,
      answerOf(one),
      one.noticedBy.join(', ') || html`<span class="none">nobody</span>`,
    ],
  }));
  const heads = ['operation', 'what is wrong', 'in', 'status', 'answer', 'noticed by'];
  return html`${table(`${api}: wrong requests by kind`, ['what is wrong', 'made', ...Object.keys(outcomes)], rows, 'numbers')}
    <details>
      <summary>Each of the ${plural(items.length, 'request')}</summary>
      ${table(`${api}: wrong requests`, heads, each)}
    </details>`;
};

const negatives = (report: ApiReport): Markup =>
  measuredFold(
    `${report.api}/negatives`,
    'Negatives: wrong requests',
    report.negatives,
    (items) =>
      Object.keys(outcomes)
        .map((name, index) => `${counted(items)[index] ?? 0} ${name}`)
        .join(', '),
    (items) => negativesTables(report.api, items),
  );

const coverage = ({ api, coverage: entries }: ApiReport): Markup =>
  measuredFold(
    `${api}/coverage`,
    'Coverage',
    entries,
    (items) => items.map(({ dimension, covered, total }) => `${covered}/${total} ${dimension}`).join(', '),
    (items) =>
      table(
        `${api}: coverage`,
        ['of', 'covered', 'missing'],
        items.map(({ dimension, covered, total, missing }) => ({
          cells: [
            dimension,
            share({ value: covered, of: total }),
            html`<ul class="plain">
              ${missing.map((name) => html`<li>${code(name)}</li>`)}
            </ul>`,
          ],
        })),
      ),
  );

type Mutants = NonNullable<ApiReport['mutants']>;

const mutantTables = (name: string, items: Mutants): Markup => {
  const rows = items.map(({ score, kind, made, killed }) => ({
    cells: [`${score}: ${kind}`, made, killed, share({ value: killed, of: made })],
  }));
  const left = items.flatMap(({ score, kind, survivors }) =>
    survivors.map(({ mutant, why }) => ({ cells: [code(mutant), `${score}: ${kind}`, why] })),
  );
  const survivors =
    left.length === 0
      ? html`<p>No survivor is recorded.</p>`
      : table(`${name}: surviving mutants`, ['survivor', 'kind', 'why nothing notices it'], left);
  return html`${survivors}${table(`${name}: mutants by kind`, ['change for the worse', 'made', 'noticed', 'score'], rows, 'numbers')}`;
};

/** The scores of mutants, in words. */
export const scoresOf = (items: Mutants): string =>
  scores
    .map((score) => ({ score, own: killedOf(items, score) }))
    .filter(({ own }) => own.value !== null)
    .map(({ score, own: { value, of = 0 } }) => `${score} ${value}/${of} (${percent(value ?? 0, of)})`)
    .join(', ');

const mutants = ({ api, mutants: items }: ApiReport): Markup =>
  measuredFold(`${api}/mutants`, 'Mutants', items, scoresOf, (all) => mutantTables(api, all));

const workflows = ({ api, workflows: items }: ApiReport): Markup =>
  measuredFold(
    `${api}/workflows`,
    'Workflows',
    items,
    (all) => plural(all.length, 'workflow'),
    (all) =>
      table(
        `${api}: workflows`,
        ['workflow', 'steps', 'checks'],
        all.map(({ workflow, steps, checks }) => ({ cells: [workflow, steps, checks] })),
        'numbers',
      ),
  );

const exceptionTable = (name: string, items: readonly LintException[]): Markup =>
  table(
    `${name}: lint exceptions`,
    ['rule', 'lets pass', 'reason'],
    items.map(({ rule, value, why }) => ({ cells: [code(rule), code(value), why || 'none is given'] })),
  );

const lint = ({ api, exceptions }: ApiReport): Markup =>
  fold(
    `${api}/lint`,
    'Lint exceptions',
    exceptions.length || 'none',
    exceptions.length > 0 ? exceptionTable(api, exceptions) : html`<p>Every lint rule holds without exception.</p>`,
  );

/** The section of an API about what the tests have measured. */
export const testParts = (report: ApiReport): Markup =>
  html`${[matrix, samples, negatives, coverage, mutants, workflows, lint].map((part) => part(report))}`;

/** The section about what belongs to no single API: mutants of the runtime, exceptions that no spec needs. */
export const sharedParts = ({ elsewhere, exceptions }: Contract): Markup => {
  const names = [...new Set(elsewhere.map(({ api }) => api))];
  const folds = names.map((name) => {
    const own = elsewhere.filter(({ api }) => api === name);
    return fold(`shared/${name}`, `Mutants of ${name}`, scoresOf(own), mutantTables(name, own));
  });
  const stray =
    exceptions.length > 0
      ? [fold('shared/lint', 'Lint exceptions of no API', exceptions.length, exceptionTable('shared', exceptions))]
      : [];
  return folds.length + stray.length === 0
    ? html``
    : html`<section id="shared">
        <h2>Shared by all APIs</h2>
        ${[...folds, ...stray]}
      </section>`;
};
