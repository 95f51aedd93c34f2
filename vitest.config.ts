import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    // Next logs the errors that fixtures throw on purpose.
    silent: 'passed-only',
    pool: 'forks',
    testTimeout: 20_000,
  },
})
