import type { CallRecipe, Recipe } from './recipe.ts'
import { list, piece } from './parts.ts'

/** @param connection the name by which it asks a request for its connection */
const made = (versions: string, connection: string): CallRecipe => ({
  name: 'default',
  from: ['cookies'],
  versions,
  made: true,
  whole: true,
  sets: true,
  becomes({ callee, arguments: [first, second, ...options] }, { request, headers, helper, is, typescript }) {
    if (!is(first, 'request') || !is(second, 'response') || options.length > 1) return undefined
    return ['new ', piece(callee), '(', ...list([[`{ headers: Object.fromEntries(${request()}.headers), ${connection}: {} }${typescript ? ' as any' : ''}`], [`${helper('cookieResponse')}(${headers()})`], ...options.map((one) => [piece(one)])]), ')']
  },
})

/**
 * cookies: https://github.com/pillarjs/cookies. It reads the cookie header, and whether the connection of the request is encrypted, which
 * that of Next is not; it sets by `getHeader` and `setHeader` of the response (read from its code).
 */
export const cookies: Recipe = {
  library: 'cookies',
  shown: [{ call: 'new Cookies(req, res)', becomes: '`new Cookies({ headers: Object.fromEntries(request.headers), socket: {} }…, cookieResponse(headers))`, with those headers in every answer' }],
  calls: [made('>=0.9 <0.10', 'socket'), made('>=0.7 <0.9', 'connection')],
}
