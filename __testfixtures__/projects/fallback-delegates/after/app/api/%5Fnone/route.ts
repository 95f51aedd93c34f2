import { adaptApiRoute } from '../../../lib/adapt-api-route'
import handler from './api-route'

export const dynamic = 'force-dynamic'

// next-reroute adapter: this is an API Route still, until it can be rewritten.
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = adaptApiRoute(handler)
