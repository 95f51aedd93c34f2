import { list, piece } from './parts.ts'
import type { CallRecipe, Recipe } from './recipe.ts'

/** From 6.2 on it takes a web request and response too, of which it only appends to the headers (read from its code, up to 7). */
const before8 = {
  needs: [{ next: '13.0.0', version: '>=6.2' }],
  sets: true,
  callee: { from: 'iron-session', name: 'getIronSession' },
  becomes({ arguments: [first, second, ...options] }, { request, headers, is, typescript }) {
    if (!is(first, 'request') || !is(second, 'response') || options.length !== 1) return undefined
    return list([[request()], [`{ ${headers()} }${typescript ? ' as Response' : ''}`], ...options.map((one) => [piece(one)])])
  },
} satisfies Partial<CallRecipe>

const wrapper = { name: 'withIronSessionApiRoute', from: ['iron-session/next'], versions: '>=6 <8' }

/** iron-session: https://github.com/vvo/iron-session/tree/v8.0.4#usage. It keeps its session in `cookies()`, which route handlers answer with. */
export const ironSession: Recipe = {
  library: 'iron-session',
  shown: [
    { call: 'getIronSession<…>(req, res, options)', becomes: '`getIronSession<…>(await cookies(), options)`, from 8 on' },
    { call: 'getIronSession<…>(nodeCookies(req, res), options)', becomes: '`getIronSession<…>(await cookies(), options)`, of 9' },
    { call: 'getIronSession(req, res, options)', becomes: '`getIronSession(request, { headers }, options)`, with those headers in every answer' },
    { call: 'withIronSessionApiRoute(…, options)', becomes: '`const session = await getIronSession(request, { headers }, options)` in the handler' },
  ],
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
    // From 9 on what has the cookies is made first (read from the code of 9.0): https://github.com/vvo/iron-session/blob/main/MIGRATION.md
    {
      name: 'nodeCookies',
      from: ['iron-session'],
      versions: '>=9 <10',
      whole: true,
      cookies: true,
      message: 'NR335',
      becomes: ({ arguments: [request, response, ...others] }, { cookies, is }) => (is(request, 'request') && is(response, 'response') && others.length === 0 ? [cookies()] : undefined),
    },
    { name: 'getIronSession', from: ['iron-session'], versions: '>=6 <8', ...before8 },
    { ...wrapper, ...before8 },
  ],
  // What it does is no more than that, but for the assignment of a whole session, which it copies.
  sessions: [{ ...wrapper, versions: '>=6.2 <8', property: 'session' }],
  deadEnds: [{ ...wrapper, instead: '`getIronSession` of iron-session, from 6.2 on, in the handler' }],
}
