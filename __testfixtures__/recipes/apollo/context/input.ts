import { ApolloServer } from '@apollo/server'
import { startServerAndCreateNextHandler } from '@as-integrations/next'
import type { NextApiRequest } from 'next'
import { resolvers, typeDefs } from '../../lib/schema'

interface Context {
  user: string
}

const userOf = (req: NextApiRequest) => req.headers.authorization?.replace('Bearer ', '') ?? req.cookies.user

const server = new ApolloServer<Context>({ typeDefs, resolvers, nodeEnv: 'production' })

const handler = startServerAndCreateNextHandler(server, {
  context: async (req) => {
    const user = userOf(req)
    return { user: user ?? 'nobody' }
  },
})

export default handler
