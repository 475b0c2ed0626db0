import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Each file has a browser of its own; two at a time are enough for a small machine.
    maxWorkers: 2,
  },
})
