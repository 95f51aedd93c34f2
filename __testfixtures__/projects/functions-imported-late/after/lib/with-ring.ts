import { NextResponse, type NextRequest } from 'next/server'
import { rings } from 'database'

export function withRing(handler: (request: NextRequest, context: { params: Promise<any> } & { system: string }) => Response | Promise<Response>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    // Here, since that file imports this one.
    const { getSessionUserRoute: getSessionUser } = await import('@/lib/auth')
    const user = await getSessionUser(request)
    const system = (await rings.systemOf(user)) as string
    if (system === 'none') return NextResponse.json({ error: 'No rings here' }, { status: 404 })
    return handler(request, { ...context, system })
  }
}
