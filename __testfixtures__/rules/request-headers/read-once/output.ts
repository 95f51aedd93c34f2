import { NextResponse, type NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

const tokenOf = (request: NextRequest) => {
  const authorization = request.headers.get('authorization')
  return authorization ? authorization.replace('Bearer ', '') : null
}

export function POST(request: NextRequest) {
  const authorization = tokenOf(request)
  const origin = request.headers.get('origin')
  const headers = new Headers()
  if (origin && origin.endsWith('.example.com')) {
    headers.set('Access-Control-Allow-Origin', origin)
  }
  const nameCookie = request.cookies.get('name')?.value
  const name = nameCookie ? nameCookie.trim() : ''
  const forwardedFor = request.headers.get('x-forwarded-for')
  if (!forwardedFor) {
    return NextResponse.json({ error: 'No address' }, { status: 400, headers })
  }
  return NextResponse.json({ authorization, name, address: String(forwardedFor).split(',')[0], language: request.headers.get('accept-language') ?? undefined }, { status: 201, headers })
}

function handler(request: NextRequest) {
  const authorization = tokenOf(request)
  const origin = request.headers.get('origin') ?? undefined
  const headers = new Headers()
  if (origin && origin.endsWith('.example.com')) {
    headers.set('Access-Control-Allow-Origin', origin)
  }
  const nameCookie = request.cookies.get('name')?.value
  const name = nameCookie ? nameCookie.trim() : ''
  return NextResponse.json({ authorization, name, origin }, { headers })
}

export { handler as GET, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
