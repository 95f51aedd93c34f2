import type { NextFetchEvent, NextRequest } from 'next/server'
import { adaptEdgeRoute } from '../../../../lib/adapt-edge-route'

export const dynamic = 'force-dynamic'
export const runtime = 'edge'

// Where short links lead to.
const links: Record<string, string> = { docs: 'https://docs.example.com', blog: 'https://blog.example.com' }

function handler(request: NextRequest, event: NextFetchEvent) {
  const id = request.nextUrl.searchParams.get('id') ?? ''
  const link = links[id]
  if (!link) return new Response('There is no such link.', { status: 404 })
  event.waitUntil(fetch('https://count.example.com', { method: 'POST', body: id }))
  return Response.redirect(link, 302)
}

// next-reroute adapter: this is an API Route still, until it can be rewritten.
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = adaptEdgeRoute(handler)
