import { list, piece } from './parts.ts'
import type { Recipe } from './recipe.ts'

/** iron-session 8: https://github.com/vvo/iron-session/tree/v8.0.4#usage. It keeps its session in `cookies()`, which route handlers answer with. */
export const ironSession: Recipe = {
  library: 'iron-session',
  shown: [{ call: 'getIronSession<…>(req, res, options)', becomes: '`getIronSession<…>(await cookies(), options)`' }],
  calls: [
    {
      name: 'getIronSession',
      from: ['iron-session'],
      versions: '>=8 <9',
      cookies: true,
      message: 'NR335',
      becomes({ arguments: [request, response, ...options] }, { cookies, is }) {
        if (!is(request, 'request') || !is(response, 'response') || options.length !== 1) return undefined
        return list([[cookies()], ...options.map((one) => [piece(one)])])
      },
    },
  ],
}
