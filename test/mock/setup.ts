import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { buildIfStale } from '../../scripts/client/build/build.ts';
import { startMock } from '../../scripts/serve/mock/server.ts';
import { readable } from '../readable.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The origin of the mock of all specs. */
    mockOrigin: string;
    /** The `baseUrl` of each API. */
    mockUrls: Readonly<Record<string, string>>;
  }
}

/** Loading Prism takes a second, so all tests share one mock: it keeps no state between requests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Tests import the package by its name: `npm test` builds it first, a run of a single file does not.
  await buildIfStale(fileURLToPath(new URL('../..', import.meta.url)));
  const mock = await startMock({ apis: readable });
  project.provide('mockOrigin', mock.origin);
  project.provide('mockUrls', Object.fromEntries(mock.apis.map((api) => [api, mock.url(api)])));
  return mock.close;
}
