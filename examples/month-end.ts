import { HELP, parseArguments, Refusal } from './month-end/arguments.ts';
import { toCsv, writeWhole } from './month-end/csv.ts';
import { mockSetup } from './month-end/mock.ts';
import { report } from './month-end/report.ts';
import { printReport } from './month-end/table.ts';

// Only the command line: your own program would call `report` in month-end/report.ts.

async function writeCsv(file: string, text: string): Promise<void> {
  try {
    await writeWhole(file, text);
  } catch (error) {
    throw new Refusal(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

async function run(): Promise<number> {
  const { help, month, csv, mock } = parseArguments(process.argv.slice(2));
  if (help) {
    process.stdout.write(HELP);
    return 0;
  }
  const made = await report({
    now: new Date(),
    month,
    ...(mock === undefined ? { env: process.env } : mockSetup(mock)),
  });
  process.stdout.write(printReport(made));
  if (csv !== undefined) await writeCsv(csv, toCsv(made.rows));
  return made.complete ? 0 : 1;
}

process.exitCode = await run().catch((error: unknown) => {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message} Run it with --help for what there is.\n`);
  return 2;
});
