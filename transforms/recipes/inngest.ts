import type { Recipe } from './recipe.ts'

/** Inngest: https://www.inngest.com/docs/reference/serve#framework-next-js. One function serves both routers. */
export const inngest: Recipe = {
  library: 'inngest',
  shown: [{ call: 'serve(…)', becomes: '`export const { GET, POST, PUT } = serve(…)`' }],
  calls: [],
  factories: [
    {
      name: 'serve',
      from: ['inngest/next'],
      versions: '>=3 <5',
      methods: ['GET', 'POST', 'PUT'],
      gives: 'methods',
      message: 'NR336',
    },
  ],
}
