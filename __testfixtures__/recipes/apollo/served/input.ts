import { ApolloServer } from '@apollo/server'
import { startServerAndCreateNextHandler } from '@as-integrations/next'
import { resolvers, typeDefs } from '../../lib/schema'

const server = new ApolloServer({ typeDefs, resolvers, nodeEnv: 'production', introspection: true })

// Served to the shop and to the office.
export default startServerAndCreateNextHandler(server)
