import type { NextApiRequest } from 'next'
import type { NextRequest } from 'next/server'
import { store } from './store'

export interface UserRequest extends NextApiRequest {
  user: { id: string }
}

export async function signedIn(request: NextRequest) {
  const user = await store.user(request.headers.get('authorization') ?? undefined)
  if (!user) return new Response(null, { status: 401 })
  return user
}
