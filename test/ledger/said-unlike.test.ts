import { expect, test } from 'vitest';
import type { Claim } from '../../scripts/ledger/claims/claim.ts';
import type { Ledger } from '../../scripts/ledger/notation/ledger.ts';
import { pageFromText } from '../../scripts/ledger/page/page.ts';
import { saidUnlike } from '../../scripts/ledger/page/said-unlike.ts';

const claimed = (row: string): Claim => {
  const [, node = '', attribute = '', value = ''] = /^(.*) · (\w+) = (.*)$/.exec(row) ?? [];
  return { node, attribute, value, pointer: '#' };
};

/** What lines that a ledger waives, or has in other words, say otherwise than the claims of a spec. */
const faults = (rows: readonly string[], lines: readonly string[], more: Partial<Ledger> = {}): string => {
  const ledger = { facts: [], waived: [{ lines: `1-${lines.length}`, why: 'prose' }], ...more } as unknown as Ledger;
  const pages = new Map([['page', pageFromText(lines.join('\n'))]]);
  return saidUnlike(ledger, pages, rows.map(claimed))
    .map(({ message }) => message)
    .join('\n');
};

const limit = 'GET /v1/tabs · limit';

test.each<[claims: readonly string[], fault: string, ...lines: string[]]>([
  [[`${limit} · presence = optional`], 'say required', 'limit', 'integerrequired'],
  [[`${limit} · presence = required`], 'say optional', '| Name | Type | Required |', '| limit | integer | ❌ |'],
  [[`${limit} · type = string`], 'print the type integer', 'limit', 'integerrequired'],
  [[`${limit} · type = integer`], 'say that it may be null', 'limit', 'integernullable'],
  [[`${limit} · in = query`], 'say header', 'Header parameters', 'limit integer'],
  [[`${limit} · type = integer`], 'say default 20', 'limit integer, default 20'],
  [[`${limit} · type = integer`], 'say default 2', 'limit', 'integerdefault:2'],
  [
    [`${limit} · presence = optional`, 'Tab · limit · presence = required'],
    'say required',
    ...['limit', 'integerrequired', 'Response', 'limit', 'integerrequired'],
  ],
])('claims %j that no row of a page backs are denied by its lines: %s', (claims, fault, ...lines) => {
  expect(faults(claims, lines)).toContain(fault);
});

test.each<[claims: readonly string[], ...lines: string[]]>([
  [[`${limit} · presence = optional`], 'How many: a limit is required.'],
  [[`${limit} · type = integer`], 'limit number How many.'],
  [[`${limit} · type = integer`, `${limit} · default = 20`], 'limit integer, default 20'],
  [['Tab · number · type = string'], 'count', 'number'],
  [[`${limit} · presence = required`, 'Tab · limit · presence = optional'], 'limit', 'integerrequired'],
  [
    [`${limit} · presence = required`, 'Tab · limit · presence = optional'],
    ...['limit', 'integerrequired', 'Response', 'limit', 'integer'],
  ],
])('claims %j hold where their lines deny none of them', (claims, ...lines) => {
  expect(faults(claims, lines)).toBe('');
});

test('what a dispute decides is held against no line', () => {
  const disputes = [{ claim: `${limit} · presence`, take: 'absent', why: 'it is' }];
  const claims = [`${limit} · presence = optional`];
  expect(faults(claims, ['limit integer required'])).toContain('say required');
  expect(faults(claims, ['limit integer required'], { disputes })).toBe('');
});
