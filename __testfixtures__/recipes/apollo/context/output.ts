import { ApolloServer } from '@apollo/server'
import { startServerAndCreateNextHandler } from '@as-integrations/next'
import type { NextRequest } from 'next/server'
import { resolvers, typeDefs } from '../../../lib/schema'

export const dynamic = 'force-dynamic'

interface Context {
  user: string
}

const userOf = (request: NextRequest) => request.headers.get('authorization')?.replace('Bearer ', '') ?? request.cookies.get('user')?.value

const server = new ApolloServer<Context>({ typeDefs, resolvers, nodeEnv: 'production' })

// next-reroute NR238: @as-integrations/next takes the body of a web request for JSON only where its content type names no charset, and answers GET, POST here.
const handler = startServerAndCreateNextHandler(server, {
  context: async (request: NextRequest) => {
    const user = userOf(request)
    return { user: user ?? 'nobody' }
  },
})

export function GET(request: NextRequest) {
  return handler(request)
}

export function POST(request: NextRequest) {
  return handler(request)
}
