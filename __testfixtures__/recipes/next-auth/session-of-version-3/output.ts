import { NextResponse, type NextRequest } from 'next/server'
import { getCsrfToken, getSession } from 'next-auth/client'
import { posts } from '../../../lib/posts'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function POST(request: NextRequest) {
  const session = await getSession({ req: { headers: Object.fromEntries(request.headers) } as never })
  if (!session) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await posts.add(session.user.email, body.title), { status: 201 })
}

async function handler(request: NextRequest) {
  const session = await getSession({ req: { headers: Object.fromEntries(request.headers) } as never })
  if (!session) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
  return NextResponse.json({ posts: await posts.of(session.user.email), token: await getCsrfToken({ req: { headers: Object.fromEntries(request.headers) } as never }) })
}

export { handler as GET, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
