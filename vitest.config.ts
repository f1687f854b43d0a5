import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/mock/setup.ts',
    setupFiles: 'test/half-written.ts',
    // No test changes what another one sees, so each worker loads the libraries once.
    isolate: false,
    // A slow machine breaks no promise.
    testTimeout: 30_000,
    // What tests make and drop at once would otherwise be moved to the old heap, which takes long to collect.
    execArgv: ['--max-semi-space-size=64'],
    // By default, titles show 40 characters of a name, so that those of several operations look alike.
    chaiConfig: { truncateThreshold: 120 },
    // By default one core is left idle.
    maxWorkers: '100%',
    reporters: ['default', ['json', { outputFile: 'reports/tests.json' }], './test/closing-table.ts'],
  },
});
