import { defineConfig } from 'vitest/config'

/** Runs on bulletins that are not in the repository; `ACCEPTANCE_DIR` is the folder that holds them. */
export default defineConfig({
  test: { include: ['tests/acceptance/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
})
