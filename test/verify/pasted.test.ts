import { expect, test } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { pastedParts, type Draft } from '../../scripts/change/verify/draft.ts';
import { readBooks } from '../../scripts/ledger/books.ts';
import { parseLedger } from '../../scripts/ledger/notation/ledger.ts';
import { parseYaml } from '../../scripts/spec/read/yaml.ts';
import { readable } from '../readable.ts';

const draft: Draft = {
  observed: [{ on: '2026-11-02', claims: 'api · server = https://other.example\n' }],
  disputes: [{ claim: 'api · server', take: 'observed', why: 'it was seen' }],
  overtaken: [],
};

const books = await Promise.all(readable.map((api) => readBooks(specsFolder, api)));

/** A ledger without observations and disputes. */
const bare = (text: string): string => text.replaceAll(/^(?:observed|disputes):\n(?:(?:[ #-].*)?\n)*/gm, '');

const read = (text: string, file: string) => {
  const facts = parseYaml(text, file);
  return { facts, ledger: parseLedger(facts) };
};

test.each(books.map((each) => [each.api, each] as const))(
  'two drafts can be pasted into the ledger of %s at the places that they name',
  (_, { facts: { text, file }, ...rest }) => {
    const first = read(bare(text), file);
    const parts = pastedParts(draft, { ...rest, ...first });
    expect(parts.map(([where]) => where)).toEqual(['at the end of the file', 'at the end of the file']);
    const second = read(`${first.facts.text}\n${parts.map(([, part]) => part).join('\n')}\n`, file);
    const lines = second.facts.text.split('\n');
    for (const [where, part] of pastedParts(draft, { ...rest, ...second }).toReversed()) {
      const [, key, line] = /^at the end of `(\w+):` on line (\d+)$/.exec(where) ?? [];
      expect(lines[Number(line) - 1]).toBe(`${key}:`);
      const end = lines.findIndex((each, index) => index >= Number(line) && /^\w/.test(each));
      lines.splice(end < 0 ? lines.length - 1 : end, 0, ...part.split('\n'));
    }
    const { ledger } = read(lines.join('\n'), file);
    expect([ledger.observed, ledger.disputes].map((all) => all?.length)).toEqual([2, 2]);
  },
);
