import { ApolloServer } from 'apollo-server-micro'
import { resolvers, typeDefs } from '../../lib/schema'

const server = new ApolloServer({ typeDefs, resolvers })
const started = server.start()

export const config = { api: { bodyParser: false } }

export default async function handler(req, res) {
  await started
  await server.createHandler({ path: '/api/example' })(req, res)
}
