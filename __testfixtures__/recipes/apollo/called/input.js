import { ApolloServer } from '@apollo/server'
import { startServerAndCreateNextHandler } from '@as-integrations/next'
import { resolvers, typeDefs } from '../../lib/schema'

const server = new ApolloServer({ typeDefs, resolvers, nodeEnv: 'production' })
const serve = startServerAndCreateNextHandler(server)

export default async function handler(req, res) {
  res.setHeader('Access-Control-Allow-Origin', 'https://studio.example.com')
  if (req.method === 'OPTIONS') return res.status(204).end()
  await serve(req, res)
}
