import { NextResponse, type NextRequest } from 'next/server'
import { checkTokenRoute as checkToken, setLocale } from './check-token'
import { ApiError } from './user-request'

/** Says what went wrong. */
export function fail(error: unknown) {
  if (error instanceof ApiError) return NextResponse.json({ message: error.message }, { status: error.status })
  return NextResponse.json({ message: (error as Error).message }, { status: 500 })
}

export const withUser = (handler: (request: NextRequest, context: { params: Promise<any> } & { user: any; locale: any }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  try {
    const user = await checkToken(request)
    const locale = setLocale(request)
    return await handler(request, { ...context, user, locale })
  } catch (error) {
    return fail(error)
  }
}
