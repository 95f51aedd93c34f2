import { list, piece } from './parts.ts'
import type { Recipe } from './recipe.ts'

/**
 * Auth0 3: https://github.com/auth0/nextjs-auth0/tree/v3.8.0. In route handlers it takes its session from `next/headers`, which it
 * does not await (read from its code): from Next 15 on, it is its version 4 that can.
 */
export const auth0: Recipe = {
  library: '@auth0/nextjs-auth0',
  shown: [{ call: 'getSession(req, res)', becomes: '`getSession()`, and so `getAccessToken` and `updateSession`' }, { call: 'handleAuth()', becomes: 'stays, for every method' }],
  calls: ['getSession', 'getAccessToken', 'updateSession'].map((name) => ({
    name,
    from: ['@auth0/nextjs-auth0', '@auth0/nextjs-auth0/edge'],
    versions: '>=3 <4',
    needs: [{ next: '15.0.0', version: '>=4' }],
    becomes({ arguments: [request, response, ...others] }, { is }) {
      return is(request, 'request') && is(response, 'response') ? list(others.map((one) => [piece(one)])) : undefined
    },
  })),
  factories: [
    {
      name: 'handleAuth',
      from: ['@auth0/nextjs-auth0', '@auth0/nextjs-auth0/edge'],
      versions: '>=3 <4',
      needs: [{ next: '15.0.0', version: '>=4' }],
      // The API Route's answers any method.
      methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
      // Handlers of its own would be given the new request.
      becomes: (call) => (call.arguments.length === 0 ? [piece(call)] : undefined),
    },
  ],
  deadEnds: [{ name: 'withApiAuthRequired', from: ['@auth0/nextjs-auth0'], versions: '<4', instead: '`withApiAuthRequired` around the route handler, from 3 on, or that of a client of version 4' }],
}
