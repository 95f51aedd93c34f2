import { NextResponse, type NextRequest } from 'next/server'
import { withSession, type Session } from './session'

export const denied = { statusCode: 403, message: 'Access denied' }

const respondDenied = () => NextResponse.json(denied, { status: denied.statusCode })

const userOf = (session: any): Session => session

/** Only for users with a role. */
export const withRole = (handler: (request: NextRequest, context: { params: Promise<any> } & { session2: Session; session: any; user: any; isAdmin: any }) => Response | Promise<Response>, role: Session['role'] = 'guest') => {
  const internalHandler = async (request: NextRequest, context: { params: Promise<any> } & { session: any }) => {
    const { session: sessionOfRequest } = context
    const session = userOf(sessionOfRequest)
    if (session.user === undefined || (role === 'admin' && session.role !== 'admin')) {
      return respondDenied()
    }
    const user = session.user
    const isAdmin = session.role === 'admin'
    return handler(request, { ...context, user, isAdmin, session2: session })
  }
  return withSession(internalHandler)
}
