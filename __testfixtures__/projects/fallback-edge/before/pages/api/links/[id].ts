import type { NextFetchEvent, NextRequest } from 'next/server'

export const config = { runtime: 'edge' }

// Where short links lead to.
const links: Record<string, string> = { docs: 'https://docs.example.com', blog: 'https://blog.example.com' }

export default function handler(request: NextRequest, event: NextFetchEvent) {
  const id = request.nextUrl.searchParams.get('id') ?? ''
  const link = links[id]
  if (!link) return new Response('There is no such link.', { status: 404 })
  event.waitUntil(fetch('https://count.example.com', { method: 'POST', body: id }))
  return Response.redirect(link, 302)
}
