import { NextResponse, type NextRequest } from 'next/server'
import { ROLES } from './roles'
import { staff } from './staff'

type Options = { redirect?: string }

/** Lets those of a role through. */
export const withRole =
  (role: string, { redirect }: Options = {}) =>
  (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) =>
  async (request: NextRequest, context: { params: Promise<any> }) => {
    const person = await staff.person(request.headers.get('authorization') ?? undefined)
    if (person?.role !== role) {
      // next-reroute NR205: Where this URL is missing, API Routes failed with 500; now the redirect leads to `undefined`.
      if (redirect) return new Response(null, { status: 307, headers: { Location: redirect } })
      return NextResponse.json({ needs: role }, { status: 403 })
    }
    return handler(request, context)
  }

export const withAdmin = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => withRole(ROLES.admin)(handler)

export const withCook = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => withRole('cook', { redirect: '/kitchen' })(handler)
