import { ApolloServer } from '@apollo/server'
import { startServerAndCreateNextHandler } from '@as-integrations/next'
import { resolvers, typeDefs } from '../../../lib/schema'
import { withHeaders } from '../../../lib/with-headers'

export const dynamic = 'force-dynamic'

const server = new ApolloServer({ typeDefs, resolvers, nodeEnv: 'production' })
const serve = startServerAndCreateNextHandler(server)

export function OPTIONS() {
  return new Response(null, {
    status: 204,
    headers: { 'Access-Control-Allow-Origin': 'https://studio.example.com' },
  })
}

async function handler(request) {
  const headers = new Headers()
  headers.set('Access-Control-Allow-Origin', 'https://studio.example.com')
  // next-reroute NR238: @as-integrations/next takes the body of a web request for JSON only where its content type names no charset, and answers GET, POST here.
  return withHeaders(await serve(request), headers)
}

export { handler as GET, handler as POST }
