import { ApolloServer } from '@apollo/server'
import { startServerAndCreateNextHandler } from '@as-integrations/next'
import { resolvers, typeDefs } from '../../lib/schema'

export default startServerAndCreateNextHandler(new ApolloServer({ typeDefs, resolvers }))
