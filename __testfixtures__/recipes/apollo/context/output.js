import { ApolloServer } from '@apollo/server'
import { startServerAndCreateNextHandler } from '@as-integrations/next'
import { resolvers, typeDefs } from '../../../lib/schema'

export const dynamic = 'force-dynamic'

const userOf = (request) => request.headers.get('authorization')?.replace('Bearer ', '') ?? request.cookies.get('user')?.value

const server = new ApolloServer({ typeDefs, resolvers, nodeEnv: 'production' })

// next-reroute NR238: @as-integrations/next takes the body of a web request for JSON only where its content type names no charset, and answers GET, POST here.
const handler = startServerAndCreateNextHandler(server, {
  context: async (request) => {
    const user = userOf(request)
    return { user: user ?? 'nobody' }
  },
})

export { handler as GET, handler as POST }
