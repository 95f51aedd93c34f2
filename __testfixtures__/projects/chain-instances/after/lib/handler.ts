import type { NextApiRequest } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { log } from './log'

export interface ApiRequest extends NextApiRequest {
  user: { name: string }
}

const signIn = (request: NextRequest) => {
  const name = request.headers.get('x-user') ?? undefined
  if (typeof name !== 'string') return NextResponse.json({ error: 'sign in first' }, { status: 401 })
  const user = { name }
  return user
}

function note(user: ApiRequest['user']) {
  log(user.name)
}

function onError(error: Error & { status?: number }) {
  return NextResponse.json({ failed: error.message }, { status: error.status ?? 500 })
}

/** What every route begins with. */
export const handler = (handle: (request: NextRequest, context: { params: Promise<any> } & { user: any }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  try {
    // Who asks
    const user = signIn(request)
    if (user instanceof Response) return user
    note(user)
    return await handle(request, { ...context, user })
  } catch (error: any) {
    return onError(error)
  }
}
