import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'
export const runtime = 'edge'

export function GET(request: NextRequest) {
  return Response.json(['docs', 'blog'])
}

export async function POST(request: NextRequest) {
  return Response.json({ added: await request.json() }, { status: 201 })
}

function handler(request: NextRequest) {
  return new Response(null, { status: 405 })
}

export { handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
