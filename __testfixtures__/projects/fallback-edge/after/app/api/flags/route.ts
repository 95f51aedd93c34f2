import { answerFlags } from '../../../lib/flags'
import { adaptEdgeRoute } from '../../../lib/adapt-edge-route'

export const dynamic = 'force-dynamic'
export const runtime = 'edge'
export const preferredRegion = ['iad1', 'fra1']

// next-reroute adapter: this is an API Route still, until it can be rewritten.
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = adaptEdgeRoute(answerFlags)
