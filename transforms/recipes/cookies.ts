import type { Recipe } from './recipe.ts'
import { list, piece } from './parts.ts'

/**
 * cookies: https://github.com/pillarjs/cookies. It reads the cookie header, and whether the connection of the request is encrypted, which
 * that of Next is not (up to 0.8 it asked `req.connection`); it sets by `getHeader` and `setHeader` of the response (read from its code).
 */
export const cookies: Recipe = {
  library: 'cookies',
  shown: [{ call: 'new Cookies(req, res)', becomes: '`new Cookies({ headers: Object.fromEntries(request.headers), socket: {} }…, cookieResponse(headers))`, with those headers in every answer' }],
  calls: [
    {
      name: 'default',
      from: ['cookies'],
      versions: '>=0.9 <0.10',
      made: true,
      whole: true,
      sets: true,
      becomes({ callee, arguments: [first, second, ...options] }, { request, headers, helper, is, typescript }) {
        if (!is(first, 'request') || !is(second, 'response') || options.length > 1) return undefined
        return ['new ', piece(callee), '(', ...list([[`{ headers: Object.fromEntries(${request()}.headers), socket: {} }${typescript ? ' as any' : ''}`], [`${helper('cookieResponse')}(${headers()})`], ...options.map((one) => [piece(one)])]), ')']
      },
    },
  ],
}
