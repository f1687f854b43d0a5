import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/mock/setup.ts',
    reporters: ['default', ['json', { outputFile: 'reports/tests.json' }], './test/closing-table.ts'],
  },
});
