import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    pool: 'forks',
    // Without it one core is left idle, which on two is half of them.
    maxWorkers: '100%',
    // Next logs the errors that fixtures throw on purpose.
    silent: 'passed-only',
    // Tests that start processes share two cores with each other.
    testTimeout: 30_000,
    // next-auth warns where it has to guess.
    env: { NEXTAUTH_URL: 'http://localhost:3000' },
    // .ci/run takes its last line from this file.
    reporters: [process.env.CI ? 'dot' : 'default', 'json'],
    outputFile: { json: 'node_modules/.vitest/results.json' },
  },
})
