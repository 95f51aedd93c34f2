import { createYoga } from 'graphql-yoga'
import { schema } from '../../lib/schema'

export default createYoga({ schema, graphqlEndpoint: '/api/example', context: ({ req }) => ({ user: req.headers['x-user'] }) })
