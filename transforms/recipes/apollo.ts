import type { Node } from '@babel/types'
import type { Recipe } from './recipe.ts'

const LIBRARY = '@as-integrations/next'
const next = { name: 'startServerAndCreateNextHandler', from: [LIBRARY] }

/**
 * Apollo Server: https://github.com/apollo-server-integrations/apollo-server-integration-next#app-router-route-handlers. From 1.3 on what it
 * gives takes the requests of both routers; the body of a web request is JSON to it where its content type says no more than that (read from its code).
 */
export const apollo: Recipe = {
  library: LIBRARY,
  shown: [{ call: 'startServerAndCreateNextHandler(…)', becomes: 'stays, as `GET` and `POST`; its `context` gets the new request' }],
  calls: [
    {
      ...next,
      versions: '>=1.3 <5',
      of: '',
      answers: { methods: ['GET', 'POST'] },
      becomes: ({ arguments: [request, response, ...others] }, { request: name, is, maker }) => (is(request, 'request') && is(response, 'response') && others.length === 0 && takesNothing(maker) ? [name()] : undefined),
      message: 'NR238',
    },
  ],
  factories: [{ ...next, versions: '>=1.3 <5', methods: ['GET', 'POST'], typed: 'request', reads: 'context', message: 'NR238' }],
  deadEnds: [{ ...next, versions: '<1.3', instead: '@as-integrations/next from 1.3 on, whose handler takes the requests of both routers' }],
}

/** Whether a call of it has no function that would be handed Node's request. */
function takesNothing(maker: Node | undefined): boolean {
  const options = maker?.type === 'CallExpression' ? maker.arguments[1] : undefined
  if (maker?.type !== 'CallExpression' || !options) return maker?.type === 'CallExpression'
  return options.type === 'ObjectExpression' && options.properties.every((one) => (one.type === 'ObjectProperty' && 'params' in one.value && Array.isArray(one.value.params) && one.value.params.length === 0) || (one.type === 'ObjectMethod' && one.params.length === 0))
}

const micro = { from: ['apollo-server-micro'], versions: '*', instead: '`startServerAndCreateNextHandler` of @as-integrations/next, with @apollo/server in its place' }

/** apollo-server-micro has come to its end, with Apollo Server 3: https://www.apollographql.com/docs/apollo-server/v3 */
export const apolloMicro: Recipe = { library: 'apollo-server-micro', shown: [], calls: [], deadEnds: [{ name: 'ApolloServer', ...micro }] }
