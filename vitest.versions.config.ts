import { defineConfig } from 'vitest/config'

/** `npm run test:versions`: real builds with older versions of Next, which are installed below the system's temporary folder. */
export default defineConfig({
  test: {
    include: ['__tests__/versions/*.ts'],
    pool: 'forks',
    // One build at a time takes all cores that there are.
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 900_000,
  },
})
