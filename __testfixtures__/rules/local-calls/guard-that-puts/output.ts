import type { NextApiRequest } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { verify } from 'tokens'
import { notes } from 'notes'

export const dynamic = 'force-dynamic'

interface SignedInRequest extends NextApiRequest {
  user?: { id: string; isAdmin: boolean }
}

/** Lets through who brings a token of ours. */
async function authenticate(request: NextRequest) {
  const token = request.headers.get('authorization')
  if (!token) {
    return NextResponse.json({ error: 'Who asks?' }, { status: 401 })
  }

  const user = await verify(token)
  return user
}

export async function GET(request: NextRequest) {
  const user = await authenticate(request)
  if (user instanceof Response) return user

  if (!user?.isAdmin) return new Response(null, { status: 403 })
  const all = await notes.of(user.id)
  return NextResponse.json({ all, ...(await mine(user)) })
}

async function mine(user: SignedInRequest['user']) {
  return { count: await notes.count(user!.id) }
}
