export const typeDefs = 'type Query { hello(name: String): String, who: String, fail: Int }  type Mutation { add(n: Int!): Int }'

export const resolvers = {
  Query: {
    hello: (_: unknown, { name }: { name?: string }) => `Hello ${name ?? 'you'}`,
    who: (_: unknown, __: unknown, context: { user?: string }) => context.user,
    fail: () => {
      throw new Error('down')
    },
  },
  Mutation: { add: (_: unknown, { n }: { n: number }) => n + 1 },
}
