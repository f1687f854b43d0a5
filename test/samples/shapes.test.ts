import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { withCodeSamples } from '../../scripts/site/samples/code-samples.ts';
import { samplesOf } from '../../scripts/site/samples/samples.ts';
import { parseSpec } from '../../scripts/spec/read/read.ts';
import { apis } from '../contract/apis.ts';
import { shapes, shapeSources } from './acme.ts';
import { byLabel, sourcesOf } from './programs.ts';

const sources = shapeSources();

const curl: [string, string][] = [
  [
    'invoices.list',
    `curl --request GET \\
  --url 'https://api.example.com/invoices?page=1&query=a%20b&open=true&ids=x&ids=y' \\
  --header "Authorization: jwt $ACME_TOKEN" \\
  --header 'Org-Handle: acme.co'
`,
  ],
  [
    'invoices.create',
    `curl --request POST \\
  --url 'https://api.example.com/invoices' \\
  --header "Authorization: jwt $ACME_TOKEN" \\
  --header 'Content-Type: application/json' \\
  --data-raw '{
  "amount": 5000,
  "note": "rent",
  "paid": false,
  "due": null,
  "tags": [
    "a",
    "b"
  ]
}'
`,
  ],
  [
    'invoices.delete',
    `curl --request DELETE \\
  --url 'https://api.example.com/invoices/in%201%2F2' \\
  --header "Authorization: jwt $ACME_TOKEN"
`,
  ],
  [
    'plan.get',
    `curl --request GET \\
  --url 'https://api.example.com/plan' \\
  --header "Authorization: jwt $ACME_TOKEN"
`,
  ],
  [
    'events.receive',
    `curl --request POST \\
  --url 'https://api.example.com/events' \\
  --header 'Content-Type: text/plain' \\
  --data-raw '{"id":1}'
`,
  ],
];

test.each(curl)('prints the curl sample of %s', (id, text) => {
  expect(sources.get(`${id} curl`)).toBe(text);
});

const python: [string, string][] = [
  [
    'invoices.list',
    `import os

import requests

response = requests.get(
    "https://api.example.com/invoices",
    headers={
        "Authorization": "jwt " + os.environ["ACME_TOKEN"],
        "Org-Handle": "acme.co",
    },
    params={"page": 1, "query": "a b", "open": "true", "ids": ["x", "y"]},
    timeout=30,
)
print(response.status_code)
print(response.json())
`,
  ],
  [
    'invoices.create',
    `import os

import requests

response = requests.post(
    "https://api.example.com/invoices",
    headers={"Authorization": "jwt " + os.environ["ACME_TOKEN"]},
    json={
        "amount": 5000,
        "note": "rent",
        "paid": False,
        "due": None,
        "tags": ["a", "b"],
    },
    timeout=30,
)
print(response.status_code)
print(response.json())
`,
  ],
  [
    'invoices.delete',
    `import os

import requests

response = requests.delete(
    "https://api.example.com/invoices/in%201%2F2",
    headers={"Authorization": "jwt " + os.environ["ACME_TOKEN"]},
    timeout=30,
)
print(response.status_code)
print(response.text)
`,
  ],
  [
    'events.receive',
    `import requests

response = requests.post(
    "https://api.example.com/events",
    headers={"Content-Type": "text/plain"},
    data='{"id":1}'.encode(),
    timeout=30,
)
print(response.status_code)
print(response.json())
`,
  ],
];

test.each(python)('prints the Python sample of %s', (id, text) => {
  expect(sources.get(`${id} Python`)).toBe(text);
});

const client = `import { createClient, explain } from 'billing-clients';
import { acme } from 'billing-clients/acme';

const client = createClient(acme, {
  credential: process.env.ACME_TOKEN ?? '',
});
`;

const typescript: [string, string][] = [
  [
    'invoices.create',
    `${client}
const result = await client.invoices.create({
  amount: 5000,
  note: 'rent',
  paid: false,
  due: null,
  tags: ['a', 'b'],
});
if (result.kind === 'ok') {
  console.log(result.data);
} else {
  // After 'unknown' it may have taken effect: check before you send it again.
  console.error(result.outcome, explain(result));
}
`,
  ],
  [
    'plan.get',
    `${client}
const result = await client.plan.get();
if (result.kind === 'ok') {
  console.log(result.data);
} else {
  console.error(explain(result));
}
`,
  ],
];

test.each(typescript)('prints the TypeScript sample of %s', (id, text) => {
  expect(sources.get(`${id} TypeScript`)).toBe(text);
});

test('an operation whose required argument has no example gets no samples', () => {
  const shown = samplesOf(shapes().model).map(({ operationId }) => operationId);
  expect(shown).toEqual(['invoices.list', 'invoices.create', 'invoices.delete', 'plan.get', 'events.receive']);
});

test.each(apis)(
  'every operation of $name has a sample in each language, and every paged list one for all pages',
  (api) => {
    const labels = api.operations.flatMap(({ id }) => {
      const walk = api.descriptor.operations[id]?.pager ? ['TypeScript, all pages'] : [];
      return ['TypeScript', ...walk, 'curl', 'Python'].map((label) => `${id} ${label}`);
    });
    expect([...sourcesOf(api.name).keys()]).toEqual(labels);
  },
);

test.each(apis)('samples of $name for another server differ only in the base URL', ({ name, descriptor }) => {
  const { server } = descriptor;
  const other = 'https://elsewhere.example/v9';
  const published = sourcesOf(name);
  for (const [key, source] of sourcesOf(name, other)) {
    const text = published.get(key) ?? '';
    const documented = descriptor.operations[key.slice(0, key.indexOf(' '))]?.server ?? server ?? '';
    if (server === undefined || key.includes('TypeScript')) {
      // If no server is documented, or the client knows the documented one, the base URL is on a separate line.
      const isPlace = (line: string): boolean => /elsewhere\.example|_URL\b|^import os$|^$/.test(line);
      const rest = (one: string) => one.split('\n').filter((line) => !isPlace(line));
      expect(rest(source), key).toEqual(rest(text));
    } else expect(source.replaceAll(other, documented), key).toBe(text);
    expect(source, key).toContain(other);
    expect(text, key).not.toContain(other);
  }
});

test('withCodeSamples adds the samples to operations as x-codeSamples, and does not modify the given spec', () => {
  const { model, copy } = shapes();
  const [spec, before] = [copy(), copy()];
  const completed = withCodeSamples(model, spec);
  expect(spec).toEqual(before);
  const list = completed.paths['/invoices'];
  expect(list?.get).toMatchObject({
    operationId: 'invoices.list',
    'x-codeSamples': [
      { lang: 'TypeScript', label: 'TypeScript', source: sources.get('invoices.list TypeScript') },
      { lang: 'Shell', label: 'curl', source: sources.get('invoices.list curl') },
      { lang: 'Python', label: 'Python', source: sources.get('invoices.list Python') },
    ],
  });
  expect(completed.paths['/unshown']).toEqual(before.paths['/unshown']);
  const withoutSamples = JSON.parse(
    JSON.stringify(completed, (name: string, value: unknown) => (name === 'x-codeSamples' ? undefined : value)),
  );
  expect(withoutSamples).toEqual(before);
});

test('a sample that calls reconcile also has the credential of the read', async () => {
  const text = await readFile(new URL('../vendors/orchard/openapi.yaml', import.meta.url), 'utf8');
  const source = byLabel(samplesOf(parseSpec('orchard', text).model)).get('boxes.replace TypeScript');
  expect(source).toContain('await reconcile(result)');
  expect(source).toMatch(/credential: \{ username: .+, password: .+, Key: process\.env\.ORCHARD_TOKEN .+\},/);
});
