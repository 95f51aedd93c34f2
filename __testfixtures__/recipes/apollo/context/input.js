import { ApolloServer } from '@apollo/server'
import { startServerAndCreateNextHandler } from '@as-integrations/next'
import { resolvers, typeDefs } from '../../lib/schema'

const userOf = (req) => req.headers.authorization?.replace('Bearer ', '') ?? req.cookies.user

const server = new ApolloServer({ typeDefs, resolvers, nodeEnv: 'production' })

const handler = startServerAndCreateNextHandler(server, {
  context: async (req) => {
    const user = userOf(req)
    return { user: user ?? 'nobody' }
  },
})

export default handler
