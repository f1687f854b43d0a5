import type { Difference } from '../finding/finding.ts';
import type { Alternative, Part } from '../read/security.ts';
import type { Both } from './operations.ts';

const partInWords = ({ wire, scopes }: Part): string =>
  scopes.length > 0 ? `${wire} (scopes ${scopes.join(', ')})` : wire;

/** Alternatives, each with its scopes; where scopes are what differs, those that have none say so. */
const inWords = (alternatives: readonly Alternative[], ofScopes = false): string[] =>
  alternatives.map((parts) => {
    const none = ofScopes && parts.length > 0 && parts.every(({ scopes }) => scopes.length === 0);
    return `${parts.map(partInWords).join(' + ') || 'none'}${none ? ' (no scopes)' : ''}`;
  });

/** What a caller gives: a token, or parts by name. */
const formOf = (parts: Alternative): string =>
  parts
    .map(({ name }) => name)
    .sort()
    .join(' + ');
const wireOf = (parts: Alternative): string => parts.map(({ wire }) => wire).join(' + ');

const isOpen = (alternatives: readonly Alternative[]): boolean =>
  alternatives.length === 0 || alternatives.some((parts) => parts.length === 0);

/** Whether a credential that was enough for the one is enough for the other. */
const suffices = (old: Alternative, now: Alternative): boolean =>
  wireOf(old) === wireOf(now) &&
  now.every(({ wire, scopes }) => {
    const had = old.find((part) => part.wire === wire)?.scopes ?? [];
    return scopes.every((scope) => had.includes(scope));
  });

/** Which rule judges alternatives that an old credential has none among any more. */
function lostRule(lost: readonly Alternative[], now: readonly Alternative[]): string {
  if (lost.some((parts) => now.some((other) => wireOf(parts) === wireOf(other)))) return 'scope-added';
  const forms = new Set(now.map(formOf));
  return lost.every((parts) => forms.has(formOf(parts))) ? 'credential-changed' : 'credential-removed';
}

function ruleOf(old: readonly Alternative[], now: readonly Alternative[]): string | undefined {
  if (isOpen(now)) return isOpen(old) ? undefined : 'credential-dropped';
  if (isOpen(old)) return 'credential-needed';
  const lost = old.filter((parts) => !now.some((other) => suffices(parts, other)));
  if (lost.length > 0) return lostRule(lost, now);
  const wires = new Set(old.map(wireOf));
  if (now.some((parts) => !wires.has(wireOf(parts)))) return 'credential-offered';
  const forms = (all: readonly Alternative[]): string => [...new Set(all.map(formOf))].sort().join();
  if (forms(old) !== forms(now)) return 'credential-respelled';
  return [...inWords(old)].sort().join() === [...inWords(now)].sort().join() ? undefined : 'scope-removed';
}

const securityAt = ({ node, pointer }: Both['old']): string =>
  node['security'] === undefined ? '#/security' : `${pointer}/security`;

/** Compares the credentials of an operation by who can still call it. */
export function compareSecurity({ old, now }: Both): Difference[] {
  const rule = ruleOf(old.security, now.security);
  if (rule === undefined) return [];
  const words = [old, now].map(
    ({ security }) => inWords(security, rule.startsWith('scope-')).sort().join(' | ') || 'none',
  );
  const [pointer] = now.security.flat().map((part) => part.pointer);
  const inScheme = rule === 'credential-changed' && pointer !== undefined && securityAt(now) === '#/security';
  return [
    {
      rule,
      subject: 'the credential',
      from: securityAt(old),
      to: inScheme ? pointer : securityAt(now),
      old: words[0],
      new: words[1],
    },
  ];
}
