import { expect, test } from 'vitest';
import { judge, type Counted } from './judge.ts';

const refused: Counted = {
  case: 'refused',
  value: 'not-sent',
  outcome: 'not-sent',
  detail: 'network, 1 attempt',
  arrivals: 0,
};
const promises = { refused: { value: 'not-sent', detail: 'network, 1 attempt' } };

test('judge accepts a measurement that matches its promise', () => {
  expect(judge([refused], promises)).toEqual([{ case: 'refused', value: 'not-sent', detail: 'network, 1 attempt' }]);
});

test.each([
  [
    'a different outcome',
    { ...refused, value: 'unknown', outcome: 'unknown' },
    'measured unknown (network, 1 attempt), promised not-sent (network, 1 attempt)',
  ],
  [
    'more attempts than promised',
    { ...refused, detail: 'network, 3 attempts' },
    'measured not-sent (network, 3 attempts), promised not-sent (network, 1 attempt)',
  ],
  [
    'the outcome not-sent for a request that arrived',
    { ...refused, arrivals: 1 },
    'says not-sent of a request that arrived',
  ],
])('judge reports %s', (_, measured, wrong) => {
  expect(judge([measured], promises)).toMatchObject([{ wrong }]);
});

test('judge reports not-sent for one arrived request of several, even if the value matches the promise', () => {
  const writes = [
    { case: 'PUT, HTTP/1.1', arrivals: 1, outcome: 'unknown' },
    { case: 'PUT, HTTP/1.1', arrivals: 1, outcome: 'not-sent', note: 'reset, with a body: network' },
  ];
  expect(judge(writes, { 'PUT, HTTP/1.1': { value: '1' } })).toMatchObject([
    { value: '1', wrong: 'says not-sent of a request that arrived (reset, with a body: network)' },
  ]);
});

test('judge fills the cell of several writes with the highest number of arrivals', () => {
  const writes = [1, 2, 1].map((arrivals, index) => ({ case: 'POST, HTTP/2', arrivals, note: `write ${index}` }));
  expect(judge(writes, { 'POST, HTTP/2': { value: '1' } })).toEqual([
    { case: 'POST, HTTP/2', value: '2', wrong: 'measured 2 (write 1), promised 1' },
  ]);
});

test('judge reports a write that never arrives', () => {
  const [cell] = judge([{ case: 'POST, HTTP/2', arrivals: 0 }], { 'POST, HTTP/2': { value: '1' } });
  expect(cell?.wrong).toBe('measured 0, promised 1');
});

test('judge reports a promise without a measurement, and a measurement without a promise', () => {
  expect(judge([], promises)).toEqual([{ case: 'refused', value: '', wrong: 'not measured' }]);
  expect(judge([refused], {})).toMatchObject([
    { wrong: 'measured not-sent (network, 1 attempt), and nothing is promised' },
  ]);
});

test('judge compares the user agent that arrived at the server with its promise', () => {
  const promised = { 'user agent': { value: 'names the package' } };
  const told = (userAgent: string) => judge([{ case: 'user agent', arrivals: 1, userAgent }], promised)[0];
  expect(told('billing-clients/0.1.0')).toEqual({ case: 'user agent', value: 'names the package' });
  expect(told('node')).toMatchObject({ value: "the runtime's own" });
  expect(told('node')).toHaveProperty('wrong');
});
