import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'tests/acceptance/**'],
    globalSetup: 'tests/support/postgres-on-demand.ts',
    testTimeout: 20_000,
    // The first test on PostgreSQL waits for it to start.
    hookTimeout: 60_000,
  },
})
