import { entriesOf, itemsOf, type Json } from '../../../spec/json.ts';
import type { Difference } from '../finding/finding.ts';
import { choicesOf, serverOf } from '../read/api.ts';
import { kind, same } from './same.ts';

const originOf = (url: string): string => /^[a-z]+:\/\/[^/]*/i.exec(url)?.[0] ?? url;

function serverRule(old: string | undefined, now: string | undefined): string {
  if (old === undefined || now === undefined) return `server-${kind(old, now)}`;
  return originOf(old) === originOf(now) ? 'server-path-changed' : 'server-host-changed';
}

const keeps =
  (all: readonly string[]) =>
  (choice: string): boolean =>
    all.includes(choice) || all.includes(`${choice.split(' ', 1)[0]} *`);

/** What may be chosen as the variables of the server. */
function compareChoices(old: Json, now: Json): Difference[] {
  const [before, after] = [choicesOf(old), choicesOf(now)];
  if (before.every(keeps(after)) && after.every(keeps(before))) return [];
  const at = { subject: 'the server', from: '#/servers/0/variables', to: '#/servers/0/variables' };
  const rule = before.every(keeps(after)) ? 'server-choice-added' : 'server-choice-removed';
  return [{ rule, ...at, old: before, new: after }];
}

function compareServers(old: Json, now: Json): Difference[] {
  const [before, after] = [serverOf(old), serverOf(now)];
  const at = { subject: 'the server', from: '#/servers/0/url', to: '#/servers/0/url', old: before, new: after };
  const urls = [old, now].map((root) => Object(itemsOf(root['servers'])[0])['url']);
  // Of one that its variables may still lead to.
  const isChoice = urls[0] === urls[1] && choicesOf(old).every(keeps(choicesOf(now)));
  if (before !== after) return [{ rule: isChoice ? 'server-default-changed' : serverRule(before, after), ...at }];
  const rest = (root: Json): unknown[] =>
    itemsOf(root['servers'])
      .map((server) => Object(server)['url'])
      .slice(1);
  return same(rest(old), rest(now))
    ? []
    : [{ rule: 'servers-listed', ...at, from: '#/servers', to: '#/servers', old: rest(old), new: rest(now) }];
}

/** The parts of an envelope: its aliases one by one, since each is read or not. */
function compareEnvelope(old: Json, now: Json): Difference[] {
  const [before, after] = [Object(old['x-envelope']), Object(now['x-envelope'])];
  const parts = ['payload', 'failure', 'error'].flatMap((part): Difference[] => {
    const at = { subject: `the envelope's ${part}`, from: `#/x-envelope/${part}`, to: `#/x-envelope/${part}` };
    const [one, other] = [before[part], after[part]];
    return same(one, other) ? [] : [{ rule: `envelope-${part}-${kind(one, other)}`, ...at, old: one, new: other }];
  });
  const [aliases, nextAliases] = [new Map(entriesOf(before.aliases)), new Map(entriesOf(after.aliases))];
  const names = [...new Set([...aliases.keys(), ...nextAliases.keys()])];
  const changed = names.flatMap((name): Difference[] => {
    const [one, other] = [aliases.get(name), nextAliases.get(name)];
    const at = { subject: `the alias ${name}`, from: '#/x-envelope/aliases', to: '#/x-envelope/aliases' };
    return one === other ? [] : [{ rule: `envelope-alias-${kind(one, other)}`, ...at, old: one, new: other }];
  });
  return [...parts, ...changed];
}

function compareShared(old: Json, now: Json): Difference[] {
  const [before, after] = [old, now].map((root) => itemsOf(root['x-shared-arguments']).map(String));
  const at = { from: '#/x-shared-arguments', to: '#/x-shared-arguments' };
  return [
    ...(before ?? [])
      .filter((name) => !after?.includes(name))
      .map((name) => ({ rule: 'shared-removed', subject: name, ...at, old: name })),
    ...(after ?? [])
      .filter((name) => !before?.includes(name))
      .map((name) => ({ rule: 'shared-added', subject: name, ...at, new: name })),
  ];
}

/** What holds for all operations of an API alike. */
export const compareWhole = (old: Json, now: Json): Difference[] => [
  ...compareServers(old, now),
  ...compareChoices(old, now),
  ...compareEnvelope(old, now),
  ...compareShared(old, now),
];
