import type { NextApiRequest } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { tokens } from './db'

export interface UserRequest extends NextApiRequest {
  user?: { id: string; isAdmin: boolean }
}

/** Who sent the request; what its token says is read at once. */
export const requireUser = (request: NextRequest) => {
  try {
    const token = request.headers.get('authorization')
    if (!token) {
      return NextResponse.json({ error: 'No token' }, { status: 401 })
    }

    try {
      const read = tokens.read(token)
      const user = { id: read.id, isAdmin: read.admin }
      console.log('signed in', user)
      return user
    } catch (error) {
      console.error(error)
      return NextResponse.json({ error: 'Bad token' }, { status: 401 })
    }
  } catch (error) {
    return NextResponse.json({ error: 'Down' }, { status: 500 })
  }
}

export const requireAdmin = async (request: NextRequest) => {
  try {
    // Who it is comes first.
    const user = requireUser(request)
    if (user instanceof Response) return user
    if (!user?.isAdmin) {
      return NextResponse.json({ error: 'Admins only' }, { status: 403 })
    }

    return user
  } catch (error) {
    return NextResponse.json({ error: 'Down' }, { status: 500 })
  }
}

export const cors = (request: NextRequest, headers: Headers) => {
  headers.set('Access-Control-Allow-Origin', 'https://shop.example')
  headers.set('Access-Control-Allow-Headers', 'Authorization')

  if (request.method === 'OPTIONS') {
    return new Response(null, { status: 204, headers })
  }
}

export async function known(request: NextRequest) {
  const key = await tokens.key(request.headers.get('x-key') ?? undefined)
  if (!key) return new Response(null, { status: 401 })
}

export function withKey(handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    const denied = await known(request)
    if (denied) return denied
    return handler(request, context)
  }
}
