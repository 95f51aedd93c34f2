import { ApolloServer } from '@apollo/server'
import { startServerAndCreateNextHandler } from '@as-integrations/next'
import { resolvers, typeDefs } from '../../lib/schema'

const server = new ApolloServer({ typeDefs, resolvers })

export default startServerAndCreateNextHandler(server, { context: async (req, res) => ({ req, res }) })
