import type { NextRequest } from 'next/server'

export const runtime = 'edge'

const answers: Record<string, (request: NextRequest) => Promise<Response> | Response> = {
  GET: () => Response.json(['docs', 'blog']),
  POST: async (request) => Response.json({ added: await request.json() }, { status: 201 }),
}

export default (request: NextRequest) => answers[request.method]?.(request) ?? new Response(null, { status: 405 })
