import { ApolloServer } from '@apollo/server'
import { startServerAndCreateNextHandler } from '@as-integrations/next'
import type { NextApiRequest } from 'next'
import { resolvers, typeDefs } from '../../lib/schema'

const operationOf = (req: NextApiRequest) => req.body.operationName

const server = new ApolloServer({ typeDefs, resolvers })

export default startServerAndCreateNextHandler(server, { context: async (req) => ({ operation: operationOf(req) }) })
