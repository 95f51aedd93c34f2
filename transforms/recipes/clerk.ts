import { list, piece } from './parts.ts'
import type { Recipe } from './recipe.ts'

/** Clerk: https://clerk.com/docs/reference/nextjs/pages-router/get-auth. It reads what Clerk's middleware wrote into the headers of either request. */
export const clerk: Recipe = {
  library: '@clerk/nextjs',
  shown: [{ call: 'getAuth(req)', becomes: '`getAuth(request)`' }],
  calls: [
    {
      name: 'getAuth',
      from: ['@clerk/nextjs/server'],
      versions: '>=5 <8',
      becomes: ({ arguments: [first, ...others] }, { request, is }) => (is(first, 'request') ? list([[request()], ...others.map((one) => [piece(one)])]) : undefined),
    },
  ],
}
