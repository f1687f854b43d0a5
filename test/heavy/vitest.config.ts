import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// What needs more than npm installs: run by `npm run test:all`, never by `npm test`.
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/heavy/**/*.heavy.ts'],
    globalSetup: 'test/mock/setup.ts',
    hookTimeout: 300_000,
    testTimeout: 60_000,
  },
});
