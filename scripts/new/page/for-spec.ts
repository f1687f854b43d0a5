import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFiles } from '../../files.ts';
import { flattenSpec } from '../../ledger/claims/flatten-spec.ts';
import { withSharedOnce } from '../../ledger/notation/page-source.ts';
import { Refusal } from '../../refusal.ts';
import { readSpec } from '../../spec/read/read.ts';
import { yaml } from '../folder.ts';
import { aligned } from './aligned.ts';
import { keysOf, locksOf, pageSources, type Made, type PageOrder } from './folder.ts';
import { draftLedger } from './ledger.ts';
import { readPages, readSource } from './source.ts';
import { unreadIn } from './unread.ts';

/** Drafts a ledger for a spec that has none: what its pages prove, what is ours, and how much is unproven. */
export const draftFor = async (specs: string, { api, sources, today }: PageOrder): Promise<Made> => {
  const place = `specs/${api}/facts.yaml`;
  if (existsSync(join(specs, api, 'facts.yaml')))
    throw new Refusal(place, 'is there already', 'move it away, draft, and put back what you wrote yourself');
  const spec = await readSpec(specs, api);
  const read = await Promise.all(sources.map(readSource));
  const claims = flattenSpec(spec.json);
  const cited = { pages: aligned(readPages(read), claims), read, keys: keysOf(sources) };
  const made = draftLedger({
    api,
    spec: spec.json,
    claims,
    given: true,
    cited,
    sources: pageSources(cited, today),
  });
  const files = new Map([['facts.yaml', yaml(withSharedOnce(made.ledger))], ...locksOf(made.audit)]);
  await replaceFiles(new Map([...files].map(([name, text]) => [join(specs, api, name), text])));
  return { files, audit: made.audit, ledger: made.audit.books.ledger, more: unreadIn(cited.pages.unread, cited.keys) };
};
