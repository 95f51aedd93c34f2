import { NextResponse } from 'next/server'
import { verify } from 'tokens'

export function withAuth(handler) {
  return async (request, context) => {
    const token = request.cookies.get('token')?.value
    const user = token && (await verify(token))
    if (!user) {
      return NextResponse.json({ success: false, error: 'Sign in first' }, { status: 401 })
    }
    return handler(request, { ...context, user })
  }
}
