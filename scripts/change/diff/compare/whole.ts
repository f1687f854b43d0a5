import { itemsOf, type Json } from '../../../spec/json.ts';
import type { Difference } from '../finding/finding.ts';
import { choicesOf, serverOf, type Choice } from '../read/api.ts';
import { changed, type Place } from './difference.ts';
import { kind } from './same.ts';

const there = (subject: string, pointer: string): Place => ({ subject, from: pointer, to: pointer });

const originOf = (url: string): string => /^[a-z]+:\/\/[^/]*/i.exec(url)?.[0] ?? url;

function serverRule(old: string | undefined, now: string | undefined): string {
  if (old === undefined || now === undefined) return `server-${kind(old, now)}`;
  if (/^https:/i.test(old) && /^http:/i.test(now)) return 'server-insecure';
  return originOf(old) === originOf(now) ? 'server-path-changed' : 'server-host-changed';
}

const keeps =
  (all: readonly Choice[]) =>
  ([variable, value]: Choice): boolean =>
    all.some(([other, allowed]) => other === variable && (allowed === value || allowed === '*'));

const inWords = (choices: readonly Choice[]): string[] => choices.map((choice) => choice.join(' '));

/** What may be chosen as the variables of the server. */
function compareChoices(old: Json, now: Json): Difference[] {
  const [before, after] = [choicesOf(old), choicesOf(now)];
  if (before.every(keeps(after)) && after.every(keeps(before))) return [];
  const rule = before.every(keeps(after)) ? 'server-choice-added' : 'server-choice-removed';
  return [{ rule, ...there('the server', '#/servers/0/variables'), old: inWords(before), new: inWords(after) }];
}

function compareServers(old: Json, now: Json): Difference[] {
  const [before, after] = [serverOf(old), serverOf(now)];
  const [urls, nextUrls] = [old, now].map((root) => itemsOf(root['servers']).map((server) => Object(server)['url']));
  // Of one that its variables may still lead to.
  const isChoice = urls?.[0] === nextUrls?.[0] && choicesOf(old).every(keeps(choicesOf(now)));
  const rule = isChoice ? 'server-default-changed' : serverRule(before, after);
  if (before !== after) return changed(rule, there('the server', '#/servers/0/url'), before, after);
  return changed('servers-listed', there('the server', '#/servers'), urls?.slice(1), nextUrls?.slice(1));
}

/** The parts of an envelope: its aliases one by one, since each is read or not. */
function compareEnvelope(old: Json, now: Json): Difference[] {
  const [before, after] = [Object(old['x-envelope']), Object(now['x-envelope'])];
  const [aliases, nextAliases] = [Object(before.aliases), Object(after.aliases)];
  const names = Object.keys({ ...aliases, ...nextAliases });
  return [
    ...['payload', 'failure', 'error'].flatMap((part) => {
      const at = there(`the envelope's ${part}`, `#/x-envelope/${part}`);
      return changed(`envelope-${part}-${kind(before[part], after[part])}`, at, before[part], after[part]);
    }),
    ...names.flatMap((name) => {
      const at = there(`the alias ${name}`, '#/x-envelope/aliases');
      return changed(`envelope-alias-${kind(aliases[name], nextAliases[name])}`, at, aliases[name], nextAliases[name]);
    }),
  ];
}

function compareShared(old: Json, now: Json): Difference[] {
  const [before = [], after = []] = [old, now].map((root) => itemsOf(root['x-shared-arguments']).map(String));
  const pointer = '#/x-shared-arguments';
  return [
    ...before
      .filter((name) => !after.includes(name))
      .map((name) => ({ rule: 'shared-removed', ...there(name, pointer), old: name })),
    ...after
      .filter((name) => !before.includes(name))
      .map((name) => ({ rule: 'shared-added', ...there(name, pointer), new: name })),
  ];
}

/** What holds for all operations of an API alike. */
export const compareWhole = (old: Json, now: Json): Difference[] => [
  ...compareServers(old, now),
  ...compareChoices(old, now),
  ...compareEnvelope(old, now),
  ...compareShared(old, now),
];
