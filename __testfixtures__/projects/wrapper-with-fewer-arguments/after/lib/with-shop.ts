import { NextResponse, type NextRequest } from 'next/server'

/** Who only reads need not say who they are. */
export const withShop = (handler: (request: NextRequest, context: { params: Promise<any> } & { shop: any; user?: any }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  const shop = request.headers.get('x-shop') as string | undefined
  if (!shop) return NextResponse.json({ error: 'no shop' }, { status: 404 })
  if (request.method === 'GET') return handler(request, { ...context, shop })
  const user = request.headers.get('x-user') as string | undefined
  if (!user) return NextResponse.json({ error: 'who are you?' }, { status: 401 })
  return handler(request, { ...context, shop, user })
}

/** Writes down who did what, as far as that is known. */
export function noteAction(what: string, by?: string, request?: NextRequest) {
  console.info(what, by ?? 'nobody', request ? request.headers.get('user-agent') ?? undefined : 'no request')
}
