// Responds like the vendor, as fast as Node.js can: with a credit balance, and pages of a list.
import { createServer } from 'node:http';

const balance = JSON.stringify({
  success: true,
  errors: [],
  messages: [],
  result: {
    balance: 640.19,
    has_default_payment_method: true,
    payment_method: { brand: 'visa', last4: '4242' },
    topup_config: { amount: 5000, disabledReason: null, error: null, lastFailedAt: null, threshold: 500 },
    first_topup_success: true,
  },
});

/** The body of each page of a list, the number of pages, and the body after them; the parent sends these. */
let pages = { count: 0, body: '{}', after: '{}' };

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  response.setHeader('content-type', 'application/json');
  if (pathname.endsWith('/credit-balance')) return response.end(balance);
  response.end(searchParams.get('page') > pages.count ? pages.after : pages.body);
});
server.keepAliveTimeout = 120_000;
server.on('connection', (socket) => socket.setNoDelay());

process.on('message', (question) => {
  if (question.pages) pages = question.pages;
  if (server.listening) process.send(server.address().port);
  else server.listen(0, '127.0.0.1', 4096, () => process.send(server.address().port));
});
