import type { DeadEndRecipe, Recipe } from './recipe.ts'

/** trpc-openapi has adapters for Node's request and response only; its successor has one for the Web's: https://github.com/mcampa/trpc-to-openapi */
const handler: DeadEndRecipe = { name: 'createOpenApiNextHandler', from: ['trpc-openapi'], versions: '*', instead: '`createOpenApiFetchHandler` of trpc-to-openapi, its successor, which needs tRPC 11' }

export const trpcOpenApi: Recipe = { library: 'trpc-openapi', shown: [], calls: [], deadEnds: [handler] }

export const dokployTrpcOpenApi: Recipe = { library: '@dokploy/trpc-openapi', shown: [], calls: [], deadEnds: [{ ...handler, from: ['@dokploy/trpc-openapi'] }] }

/** The successor has both. */
export const trpcToOpenApi: Recipe = {
  library: 'trpc-to-openapi',
  shown: [],
  calls: [],
  deadEnds: [{ ...handler, from: ['trpc-to-openapi'], instead: 'its `createOpenApiFetchHandler`' }],
}
