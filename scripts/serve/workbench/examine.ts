import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Documented } from '../../site/docs/documented.ts';
import type { Tree } from '../../files.ts';
import { render } from '../../client/render.ts';
import { audit, readBooks, type Audit } from '../../ledger/books.ts';
import { evidenceOf } from '../../ledger/evidence.ts';
import { loadApi, type MockedApi } from '../mock/api.ts';
import { ledgerAside, ledgerObjections } from './objections.ts';

/** What the folder of an API comes to. */
export interface Examined {
  readonly api: string;
  /** What keeps the API from being regenerated: nothing, where all is well. */
  readonly objections: readonly string[];
  /** The generated files that the spec yields, where it can be read that far. */
  readonly wanted: Tree | undefined;
  readonly mocked: MockedApi | undefined;
  readonly documented: Documented | undefined;
}

/** A value, or in a sentence why there is none. */
type Attempt<Value> = { readonly value: Value } | { readonly refusal: string };

const attempt = async <Value>(work: () => Promise<Value>): Promise<Attempt<Value>> => {
  try {
    return { value: await work() };
  } catch (error) {
    return { refusal: error instanceof Error ? error.message : String(error) };
  }
};

const valueOf = <Value>(tried: Attempt<Value>): Value | undefined => ('value' in tried ? tried.value : undefined);

const readAudit = async (specs: string, api: string): Promise<Audit> => {
  try {
    return audit(await readBooks(specs, api));
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new Error(message.startsWith('specs/') ? message : `specs/${api}: ${message}`, { cause });
  }
};

/** Reads an API's books and spec as the ledger, the generator and the mock do, and keeps what each of them says. */
export const examine = async (specs: string, api: string): Promise<Examined> => {
  const text = await attempt(() => readFile(join(specs, api, 'openapi.yaml'), 'utf8'));
  const spec = valueOf(text) ?? '';
  const facts = await attempt(() => readFile(join(specs, api, 'facts.yaml'), 'utf8'));
  const audited = await attempt(() => readAudit(specs, api));
  const checked = valueOf(audited);
  const rendered = await attempt(() => render(api, spec, checked ? evidenceOf(checked) : () => undefined));
  const loaded = await attempt(() => loadApi(specs, api));
  // What one of them cannot read the next cannot either: the first says it best.
  const [refusal] = [text, audited, rendered, loaded].flatMap((tried) => ('refusal' in tried ? [tried.refusal] : []));
  const fromLedger = checked ? (refusal === undefined ? ledgerObjections(checked, spec) : ledgerAside(checked)) : [];
  return {
    api,
    objections: [...(refusal === undefined ? [] : [refusal]), ...fromLedger],
    wanted: valueOf(rendered),
    mocked: valueOf(loaded),
    documented: checked && { api, text: spec, facts: valueOf(facts) ?? '', audit: checked },
  };
};
