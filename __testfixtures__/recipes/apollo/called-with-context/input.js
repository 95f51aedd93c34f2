import { ApolloServer } from '@apollo/server'
import { startServerAndCreateNextHandler } from '@as-integrations/next'
import { resolvers, typeDefs } from '../../lib/schema'

const serve = startServerAndCreateNextHandler(new ApolloServer({ typeDefs, resolvers }), { context: async (req) => ({ user: req.headers.authorization }) })

export default async function handler(req, res) {
  await serve(req, res)
}
