import type { Json } from '../../spec/json.ts';
import { refusalsOfChange } from './changed-part.ts';
import { alikeIn, type Alike } from './compare/alike.ts';
import { diffDocuments } from './diff.ts';
import { severities, type Finding } from './finding/finding.ts';
import { refusalsOf, type Edition, type Editions } from './read/edition.ts';
import { understood } from './read/understood.ts';
import { judge } from './rules/judge.ts';

/** What has become of one API. */
export interface Change {
  readonly api: string;
  readonly old: Edition | undefined;
  readonly now: Edition | undefined;
  /** The worst first. */
  readonly findings: readonly Finding[];
}

const weight = ({ severity, silent, operations }: Finding): number =>
  severities.indexOf(severity) * 1000 + (silent ? 500 : 0) + Math.min(operations.length, 400);

/** That no client can be generated any more, or none before the spec is written as the dialect has it. */
function refusal(api: string, old: Json, now: Json, alike: Alike): Finding[] {
  const found = refusalsOfChange(api, old, now, alike);
  if (found.length === 0) return [];
  const wrong = refusalsOf(api, understood(now));
  const before =
    wrong.length > 0
      ? refusalsOf(api, understood(old))
      : refusalsOfChange(api, now, old, (one, other) => alike(other, one));
  const [first, ...others] = wrong.length > 0 ? wrong : found;
  if (!first || before.length > 0) return [];
  const more = others.length > 0 ? ` And ${others.length} more.` : '';
  const at = first.place;
  const rule = wrong.length > 0 ? 'refused' : 'unsupported';
  return [judge(api, { rule, subject: 'the spec', from: at, to: at, new: `${first.message}${more}` }, [])];
}

/** A document without its words. */
const unworded = (edition: Edition): string =>
  JSON.stringify(edition.parsed().value, (key, value: unknown) =>
    typeof value === 'string' && ['description', 'summary', 'title'].includes(key) ? undefined : value,
  );

/** Whether only descriptions have changed: they cannot stop generation, and that check is slow. */
const isReworded = (old: Edition, now: Edition, findings: readonly Finding[]): boolean =>
  findings.every(({ rule }) => rule.startsWith('words')) && unworded(old) === unworded(now);

/** What an API has become. */
export function changeOf(api: string, old: Edition | undefined, now: Edition | undefined): Change {
  if (!old || !now) {
    const rule = old ? 'api-removed' : 'api-added';
    return {
      api,
      old,
      now,
      findings: [judge(api, { rule, subject: api, ...(old ? { from: '#' } : { to: '#' }) }, [])],
    };
  }
  if (old.text === now.text) return { api, old, now, findings: [] };
  const [before, after] = [old.parsed().value, now.parsed().value];
  const alike = alikeIn(before, after);
  const findings = diffDocuments(api, before, after, alike);
  const all = isReworded(old, now, findings) ? findings : [...refusal(api, before, after, alike), ...findings];
  return { api, old, now, findings: all.sort((one, other) => weight(other) - weight(one)) };
}

/** What has become of each API, those without a change left out. */
export function changesBetween(old: Editions, now: Editions, only: readonly string[] = []): Change[] {
  const [one] = old.all;
  const [other] = now.all;
  if (old.single && now.single)
    return [changeOf(other?.api ?? '', one, other)].filter(({ findings }) => findings.length > 0);
  // The folder of one API contains only that API.
  const names = (old.single ? old : now.single ? now : undefined)?.all.map(({ api }) => api);
  const apis = names ?? [...new Set([...old.all, ...now.all].map(({ api }) => api))].sort();
  const find = (editions: Editions, api: string) => editions.all.find((edition) => edition.api === api);
  return apis
    .filter((api) => only.length === 0 || only.includes(api))
    .map((api) => changeOf(api, find(old, api), find(now, api)))
    .filter(({ findings }) => findings.length > 0);
}
