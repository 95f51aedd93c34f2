import { promisify } from 'node:util'
import { expressjwt } from 'express-jwt'
import { NextResponse, type NextRequest } from 'next/server'
import { readQuery } from '../../../lib/read-query'

export const dynamic = 'force-dynamic'

const check = promisify(
  expressjwt({ secret: process.env.TOKEN_SECRET ?? 'secret of the fixture', algorithms: ['HS256'], getToken: (req) => (req.query?.token as string | undefined) ?? req.headers['x-token'] as string }).unless({
    custom: (req) => req.method === 'HEAD' || req.headers['x-inside'] === 'yes',
  }),
)

async function handler(request: NextRequest) {
  try {
    await check({ method: request.method, url: request.nextUrl.pathname + request.nextUrl.search, headers: Object.fromEntries(request.headers), query: readQuery(request) } as any, {} as any)
    return NextResponse.json({ list: ['red'] })
  } catch (error) {
    return NextResponse.json({ said: (error as Error).message }, { status: 401 })
  }
}

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
