import type { NextRequest } from 'next/server'
import { createSchema, createYoga } from 'graphql-yoga'

export const dynamic = 'force-dynamic'

const schema = createSchema({
  typeDefs: 'type Query { hello(name: String): String, agent: String, fail: Int }',
  resolvers: {
    Query: {
      hello: (_, { name }) => `Hello ${name ?? 'you'}`,
      agent: (_, __, { request }) => request.headers.get('user-agent'),
      fail: () => {
        throw new Error('down')
      },
    },
  },
})

// next-reroute NR239: graphql-yoga put `req` and `res` into the context of every resolver; a route handler has `request` there only, and answers GET, POST, OPTIONS.
const handler = createYoga({
  schema,
  // Beside the pages.
  graphqlEndpoint: '/api/example',
  graphiql: false,
  logging: false,
  fetchAPI: { Response },
}).handleRequest

export function GET(request: NextRequest) {
  return handler(request, {})
}

export function POST(request: NextRequest) {
  return handler(request, {})
}

export function OPTIONS(request: NextRequest) {
  return handler(request, {})
}
