import type { Recipe } from './recipe.ts'

/**
 * Hono: https://hono.dev/docs/getting-started/nextjs. Its adapter for Node makes a web request of Node's and gives the app both as
 * `env.incoming` and `env.outgoing`; that for Vercel hands the request of the route handler on (read from the code of 1.19, and of hono 3 and 4).
 */
export const hono: Recipe = {
  library: '@hono/node-server',
  shown: [{ call: 'handle(app)', becomes: '`handle(app)` of hono/vercel, for every method' }],
  calls: [],
  factories: [
    {
      name: 'handle',
      from: ['@hono/node-server/vercel'],
      versions: '>=1 <2',
      needs: [{ next: '13.0.0', library: 'hono', version: '>=3 <5' }],
      methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
      readsRaw: true,
      moved: { to: 'hono/vercel', names: { handle: 'handle' } },
      message: 'NR241',
    },
  ],
}
