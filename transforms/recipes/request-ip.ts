import { headersOf } from './parts.ts'
import type { Recipe } from './recipe.ts'

/**
 * request-ip: https://github.com/pbojinov/request-ip#how-it-works. It reads headers first, and Next itself always sets one of
 * them (`x-forwarded-for`), so that it never comes to the connection.
 */
export const requestIp: Recipe = {
  library: 'request-ip',
  shown: [{ call: 'getClientIp(req)', becomes: '`getClientIp({ headers: Object.fromEntries(request.headers) })`' }],
  calls: [
    {
      name: 'getClientIp',
      from: ['request-ip'],
      versions: '>=2 <4',
      becomes: ({ arguments: [first, ...others] }, { request, is }) => (is(first, 'request') && others.length === 0 ? [headersOf(request())] : undefined),
    },
  ],
}
