import { createSchema, createYoga } from 'graphql-yoga'

export const config = { api: { bodyParser: false } }

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

export default createYoga({
  schema,
  // Beside the pages.
  graphqlEndpoint: '/api/example',
  graphiql: false,
  logging: false,
})
