import { createYoga } from 'graphql-yoga'
import { fetchAPI, schema } from '../../lib/schema'

export default createYoga({ schema, fetchAPI })
