import type { NextRequest } from 'next/server'
import { ApolloServer } from '@apollo/server'
import { startServerAndCreateNextHandler } from '@as-integrations/next'
import { resolvers, typeDefs } from '../../../lib/schema'

export const dynamic = 'force-dynamic'

const server = new ApolloServer({ typeDefs, resolvers, nodeEnv: 'production', introspection: true })

// Served to the shop and to the office.
// next-reroute NR238: @as-integrations/next takes the body of a web request for JSON only where its content type names no charset, and answers GET, POST here.
const handler = startServerAndCreateNextHandler(server)

export function GET(request: NextRequest) {
  return handler(request)
}

export function POST(request: NextRequest) {
  return handler(request)
}
