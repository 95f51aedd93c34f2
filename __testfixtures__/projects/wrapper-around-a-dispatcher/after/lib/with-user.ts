import type { NextApiRequest } from 'next'
import { NextResponse, type NextRequest } from 'next/server'

export interface UserRequest extends NextApiRequest {
  user: string
}

/** Lets nobody in who has not said who they are. */
export const withUser = (handler: (request: NextRequest, context: { params: Promise<any> } & { user: any }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  const user = request.headers.get('x-user') as string | undefined
  if (!user) return NextResponse.json({ error: 'who are you?' }, { status: 401 })
  return handler(request, { ...context, user })
}
