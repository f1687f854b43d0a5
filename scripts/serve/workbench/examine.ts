import type { Documented } from '../../site/docs/documented.ts';
import type { Tree } from '../../files.ts';
import { render } from '../../client/render.ts';
import { audit, readBooksOf } from '../../ledger/books.ts';
import { readSpec, type SpecFile } from '../../spec/read/read.ts';
import { briefOf } from '../../ledger/brief.ts';
import { mockedApi, type MockedApi } from '../mock/api.ts';
import { ledgerObjections } from './objections.ts';

/** The results of reading the folder of an API. */
export interface Examined {
  readonly api: string;
  /** The reason why the API cannot be regenerated; empty if it can. */
  readonly objections: readonly string[];
  /** The generated files of the spec, if it is readable. */
  readonly wanted: Tree | undefined;
  /** The spec, if it is readable. */
  readonly spec: SpecFile | undefined;
  readonly mocked: MockedApi | undefined;
  readonly documented: Documented | undefined;
}

/** A value, or a sentence that says why it is missing. */
type Attempt<Value> = { readonly value: Value } | { readonly refusal: string };

const attempt = async <Value>(work: () => Promise<Value>): Promise<Attempt<Value>> => {
  try {
    return { value: await work() };
  } catch (error) {
    return { refusal: error instanceof Error ? error.message : String(error) };
  }
};

const valueOf = <Value>(tried: Attempt<Value>): Value | undefined => ('value' in tried ? tried.value : undefined);

/** Reads an API's books and spec once, and collects the results of ledger, generator and mock. */
export const examine = async (specs: string, api: string): Promise<Examined> => {
  const read = await attempt(() => readSpec(specs, api));
  const spec = valueOf(read);
  const audited = await attempt(async () => spec && audit(await readBooksOf(specs, spec)));
  const checked = valueOf(audited);
  const rendered = await attempt(async () => spec && render(spec, checked ? briefOf(checked) : () => undefined));
  const mocked = await attempt(async () => spec && mockedApi(spec));
  const refusals = [read, audited, rendered, mocked].flatMap((tried) => ('refusal' in tried ? [tried.refusal] : []));
  return {
    api,
    objections: [...refusals, ...(spec && checked ? ledgerObjections(checked, spec) : [])],
    wanted: valueOf(rendered),
    spec,
    mocked: valueOf(mocked),
    documented: spec && checked && { api, spec, facts: checked.books.facts, audit: checked },
  };
};
