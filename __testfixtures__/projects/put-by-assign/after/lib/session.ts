import type { NextRequest } from 'next/server'

export interface Session {
  user: string | undefined
  role: 'guest' | 'admin'
}
export type WithSession = { session: Session; startedAt?: number }

async function readSession(request: NextRequest): Promise<Session> {
  const user = (request.headers.get('x-user') ?? undefined) as string | undefined
  return { user, role: user === 'ann' ? 'admin' : 'guest' }
}

export const withSession = (handler: (request: NextRequest, context: { params: Promise<any> } & { session: any }) => Response | Promise<Response>) => {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    const session = await readSession(request)
    return handler(request, { ...context, session })
  }
}
