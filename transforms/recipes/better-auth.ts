import { piece } from './parts.ts'
import type { Recipe } from './recipe.ts'

/** Better Auth: https://www.better-auth.com/docs/integrations/next. Its route handlers are exported for all methods that they have. */
export const betterAuth: Recipe = {
  library: 'better-auth',
  shown: [{ call: 'toNodeHandler(…)', becomes: '`export const { GET, POST, PUT, PATCH, DELETE } = toNextJsHandler(…)`' }],
  calls: [],
  factories: [
    {
      name: 'toNodeHandler',
      from: ['better-auth/node'],
      versions: '>=1.6 <2',
      methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
      gives: 'methods',
      readsRaw: true,
      becomes({ arguments: [auth, ...others] }, write) {
        if (!auth || others.length > 0) return undefined
        return [`${write.import('better-auth/next-js', 'toNextJsHandler')}(`, piece(auth), ')']
      },
    },
  ],
}
