import type { Break, Row } from './break.ts';

// What is made of an answer.

const answers = { file: 'src/verdict.ts', test: 'test/faults/answers.test.ts' };
const readsBody = { file: 'src/exchange.ts', replace: 'text: String(await response.text())' };

/** Takes what is no JSON for what the API documents, where a condition holds. */
const taken = (what: string, condition: string, ...faults: readonly string[]): Break => ({
  ...{ what, ...answers },
  replace: "if (!parsed) return unexpected('body');",
  by: `if (!parsed) return ${condition} ? documented(text || undefined) : unexpected('body');`,
  fails: faults.map((fault) => `answered with ${fault} is unexpected`),
});

/** Takes an undocumented status for a documented one. */
const known = (what: string, condition: string, fault: string): Break => ({
  ...{ what, ...answers },
  replace: "if (!answer) return unexpected('status');",
  by: `if (!answer) return ${condition} ? documented(text || undefined) : unexpected('status');`,
  fails: [`answered with ${fault} is unexpected`],
});

const type = "ended.exchange.response?.headers.get('content-type')";

const strange: Row = {
  row: 'reset mid-body; truncated gzip; invalid JSON; wrong content type; HTML 502; 1 MB error page; 204; empty 400',
  breaks: [
    {
      ...{ what: 'a body that is reset counts as whole', ...readsBody, test: 'test/faults/reads.test.ts' },
      by: "text: await response.text().catch(() => '')",
      fails: ['over a connection reset amid the body is tried again'],
    },
    taken(
      'half of a compressed body is data',
      "ended.exchange.response?.headers.has('content-encoding')",
      'half of a compressed body',
    ),
    taken('invalid JSON is data', `/json/.test(${type} ?? '')`, 'JSON that breaks off', 'bytes that are no text'),
    taken('a page is data', `${type} === 'text/html'`, 'a page instead of JSON', 'a page of a mebibyte with 200'),
    taken('plain words are data', `${type} === 'text/plain'`, 'words instead of JSON'),
    taken('an empty error is documented', 'status === 400 && !text', 'an empty 400'),
    known('a page with 502 is documented', 'text.length < 2 ** 20 && status === 502', 'a page with 502'),
    known('a long error page is documented', 'text.length >= 2 ** 20', 'a page of a mebibyte with 502'),
    known('a 204 is documented', 'status === 204', 'a 204 where a body is promised'),
    {
      ...{ what: 'all of a body is kept', ...answers },
      replace: 'text.slice(0, 500)',
      by: 'text',
      fails: ['a page with 502 is unexpected', 'a page of a mebibyte with 502 is unexpected', 'kept of a body is its'],
    },
    {
      ...{ what: 'of a body one character too many is kept', ...answers },
      replace: 'text.slice(0, 500)',
      by: 'text.slice(0, 501)',
      fails: ['a page with 502 is unexpected', 'a page of a mebibyte with 502 is unexpected'],
    },
  ],
};

const flagged: Row = {
  row: '200 with the failure flag: rejected',
  breaks: [
    {
      ...{ what: 'the failure flag is not looked at', ...answers },
      replace: 'if (failure && ',
      by: 'if (!failure && ',
      fails: ['answered 200 with its failure flag is rejected'],
    },
    {
      ...{ what: 'what the flag says is not believed', ...answers, file: 'src/settle.ts' },
      replace: "return verdict.status < 500 ? 'rejected' : 'unknown'",
      by: "return verdict.kind === 'api' && verdict.status < 500 ? 'rejected' : 'unknown'",
      fails: ['acme topups.create answered 200 with its failure flag is rejected'],
    },
  ],
};

const redirects = { test: 'test/faults/redirects.test.ts' };
const elsewhere = [301, 302, 303, 307, 308].map((status) => `answered ${status} to another origin goes nowhere else`);
const inCircles = 'answered 302 to itself goes nowhere else';

const redirected: Row = {
  row: 'redirect to another origin; redirect loop: unexpected; no credential leaves',
  breaks: [
    {
      ...{ what: 'redirects are followed', ...redirects, file: 'src/transport.ts' },
      replace: "redirect: 'manual'",
      by: "redirect: 'follow'",
      fails: [...elsewhere, inCircles],
    },
    {
      ...{ what: 'a redirect is followed once, and the credential with it', ...redirects, file: 'src/exchange.ts' },
      replace: 'const response = await send(request);',
      by: `let response = await send(request);
    if (response.status > 300 && response.headers.get('location'))
      response = await fetch(new URL(response.headers.get('location') ?? '', request.url), { headers: request.headers });`,
      fails: elsewhere,
    },
    {
      ...{ what: 'a redirect is an answer', ...redirects, file: 'src/verdict.ts' },
      replace: "return unexpected('redirect')",
      by: 'return documented(text)',
      fails: [...elsewhere, inCircles],
    },
    {
      ...{ what: 'a redirect is tried again', ...redirects, file: 'src/retry.ts' },
      replace: 'safe && AGAIN.has(response.status)',
      by: 'response.status > 300 && response.status < 400',
      fails: [...elsewhere, inCircles],
    },
  ],
};

const integers = { test: 'test/faults/integers.test.ts' };
const told = ['9007199254740993 in a field that holds no amount is for', '-9007199254740993 in a field that holds no'];
const strictly = ['is a breach of contract under strict validation'];

const large: Row = {
  row: 'integer beyond 2^53: reported by validation; never silently rounded in a money field',
  breaks: [
    {
      ...{ what: 'amounts are not looked at', ...answers },
      replace: 'if (ok && amounts && ',
      by: 'if (!ok && amounts && ',
      fails: ['an amount of 9007199254740993 would be', 'an amount of 123456789012345678901234567890 would be'],
    },
    {
      ...{ what: 'amounts below zero are not looked at', ...answers },
      replace: '\\\\s*-?(',
      by: '\\\\s*(',
      fails: ['an amount of -9007199254740993 would be rounded'],
    },
    {
      ...{ what: 'validators take an integer that was rounded', ...integers, file: 'scripts/validators/keywords.ts' },
      replace: '<= ${Number.MAX_SAFE_INTEGER}',
      by: '<= ${Number.MAX_VALUE}',
      fails: [...told, ...strictly],
    },
    {
      ...{ what: 'validators look at no integer', ...integers, file: 'scripts/validators/schema.ts' },
      replace: "return types.includes('integer') || ",
      by: 'return ',
      fails: [...told, ...strictly],
    },
    {
      ...{ what: 'nobody is told what validators find', ...integers, file: 'src/verdict.ts' },
      replace: 'notify(onIssues, { ...ended.event, status, issues });',
      by: '',
      fails: told,
    },
    {
      ...{ what: 'strict validation returns the data', ...integers, file: 'src/verdict.ts' },
      replace: "if (validate === 'strict') return { kind: 'contract', issues };",
      by: '',
      fails: strictly,
    },
  ],
};

export const answering: readonly Row[] = [strange, flagged, redirected, large];
