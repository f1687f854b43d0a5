import type { RequestListener } from 'node:http';
import { expect, test } from 'vitest';
import { fetchPage } from '../../scripts/change/page-source.ts';
import { readingsOf } from '../../scripts/change/html-text.ts';
import { judgePage } from '../../scripts/change/page-command.ts';
import { serve } from '../loopback.ts';
import { acmeFolder, replaced } from './acme-folder.ts';

const html = `<!doctype html><html><head><title>Acme</title><style>.a{}</style></head><body>
<nav><a href="/">Home</a> <a>GET /v9/other</a></nav>
<main><h1>Acme <em>Billing</em></h1><h2>List charges<a aria-hidden="true" href="#x">#9</a></h2>
<div><span class="method">GET</span><code> /v2/charges</code></div>
<p>Send the header <code>Acme-Key: KEY</code> with
  every request. Required scope: <code>charges:read</code></p>
<h3>Parameters</h3><ul><li><b>limit?</b>: integer<li><b>state?</b>: "open" | "settled"</ul>
<h3>Answer</h3><pre>Charge { id, cents, state, 1 more }
id: string
<span>cents</span>: integer
state: string | null
note?: string</pre>
<h3>Status codes</h3>
<table><tr><td><p>200</p></td><td>ok</td></tr><tr><td>401</td><td>no <b>key</b></td></tr></table>
</main><script>GET('/v2/none')</script><footer>2026 Acme-Corp</footer></body></html>`;

test('the same page as HTML reports no change and leaves the lock the same', async () => {
  const folder = await acmeFolder();
  const before = await folder.read('page.lock');
  const { report } = await folder.renew(html);
  expect(report).toBe('acme: no line has changed.');
  expect(await folder.read('page.lock')).toBe(before);
});

test('a status added to an HTML page is reported', async () => {
  const page = replaced(html, ['</table>', '<tr><td>429</td><td>slow down</td></tr></table>']);
  const { report } = await (await acmeFolder()).judge(page);
  expect(report).toMatch(/unknown to the ledger\n +status +429 +line 24: 429 slow down/);
});

test('a new line of an HTML page that a row already claims is listed apart from unclaimed lines', async () => {
  const folder = await acmeFolder();
  const facts = await folder.read('facts.yaml');
  await folder.write(
    'facts.yaml',
    replaced(replaced(facts, ['401 no key', '401 no key\n      429 slow down']), ['22-23', '22-24']),
  );
  const page = replaced(html, ['</table>', '<tr><td>429</td><td>slow down</td></tr></table><p>Other words.</p>']);
  const { report } = await folder.judge(page);
  expect(report).toMatch(/New, and claimed by rows\n +line 24: 429 slow down/);
  expect(report).toMatch(/Lines that no row claims\n +new +line 25: Other words/);
});

test('an HTML table is read both as plain lines and as a Markdown table', () => {
  const readings = readingsOf('<table><tr><th>Name<th>Type<tr><td><p>page</p><td>integer</table><ul><li>one</ul>');
  expect(readings).toEqual(['Name Type\npage integer\n• one', '| Name | Type |\n|---|---|\n| page | integer |\n- one']);
});

test('a `pre` element keeps its line breaks', () => {
  expect(readingsOf('<pre>{\n  <b>"a"</b>: 1\n}</pre>')).toEqual(['{\n  "a": 1\n}']);
});

const servePage = async (listener: RequestListener): Promise<string> => `${await serve(listener)}/page`;

test('a page is read from its URL', async () => {
  const url = await servePage((_, response) => response.setHeader('content-type', 'text/html').end(html));
  const folder = await acmeFolder();
  expect((await judgePage(folder.specs, 'acme', url, false)).report).toBe('acme: no line has changed.');
});

const refused: Record<string, readonly [RequestListener, string]> = {
  'a page that responds 404': [(_, response) => response.writeHead(404).end(), 'responds 404'],
  'a redirect to plain HTTP': [
    (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    'redirects to http://127.0.0.1:1/, which is not HTTPS',
  ],
  'a page larger than 5 MB': [(_, response) => response.end('x'.repeat(5_000_001)), 'is larger than 5 MB'],
  'a server that closes the connection': [(request) => request.socket.destroy(), 'cannot be reached'],
};

test.each(Object.entries(refused))('refuses %s, and says to save the page as a file', async (_, [listener, reason]) => {
  const url = await servePage(listener);
  await expect(fetchPage(url)).rejects.toThrow(
    `${url} ${reason}: open it in a browser, save the page, and name the file instead.`,
  );
});

test('a refusal shows no password and no query of a URL', async () => {
  const url = await servePage((_, response) =>
    response.writeHead(302, { location: 'http://me:hush@127.0.0.1:1/?t=hush' }).end(),
  );
  const given = [`${url}?token=hush#hush`, url.replace('//', '//me:hush@'), 'http://me:hush@page.example/?token=hush'];
  for (const each of given) await expect(fetchPage(each)).rejects.toThrow(/^(?!.*hush)http:\/\/(?:127|page)/s);
});

test('gives up on a page that does not end within the time limit', async () => {
  const url = await servePage((_, response) => response.write('x'));
  await expect(fetchPage(url, 100)).rejects.toThrow('did not respond within 0.1 s');
});

test('refuses HTML that is nested too deeply', async () => {
  const folder = await acmeFolder();
  const file = await folder.write('page.html', '<div>'.repeat(100_000));
  await expect(judgePage(folder.specs, 'acme', file, false)).rejects.toThrow(
    `${file} is nested too deeply: save the page as text.`,
  );
});
