import { NextResponse, type NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

function bearerOf(request: NextRequest): string | null {
  const authorization = request.headers.get('authorization')
  return authorization?.startsWith('Bearer ') ? authorization.substring(7) : null
}

function handler(request: NextRequest) {
  const userAgent = request.headers.get('user-agent')
  if (!userAgent?.startsWith('key_')) {
    return NextResponse.json({ error: 'no key' }, { status: 401 })
  }
  const key = userAgent.slice(4)
  const acceptLanguage = request.headers.get('accept-language')
  const french = acceptLanguage?.includes('fr') && acceptLanguage.length
  const hostHeader = request.headers.get('host') ?? undefined
  const host = hostHeader !== undefined ? hostHeader.split(':')[0] : 'none'
  let version: string | undefined
  const versionHeader = request.headers.get('x-version')
  if (versionHeader === 'v1' || versionHeader === 'v2') {
    version = versionHeader.slice(1)
  }
  return NextResponse.json({ token: bearerOf(request), key, french, host, version })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
