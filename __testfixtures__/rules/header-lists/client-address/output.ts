import { NextResponse, type NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

function addressOf(request: NextRequest): string | undefined {
  const forwarded = request.headers.get('x-forwarded-for') ?? undefined
  if (typeof forwarded === 'string') return forwarded.split(',')[0]?.trim()
  return undefined
}

function agentOf(request: NextRequest) {
  const agent = request.headers.get('user-agent')
  return agent ?? 'none'
}

function handler(request: NextRequest) {
  const real = String(request.headers.get('x-real-ip') || 'unknown')
  const proxied = request.headers.get('x-forwarded-for') || request.headers.get('x-client-ip')
  const proxy = proxied?.split(',').at(-1)
  const signature = request.headers.get('x-signature') ?? ''
  let language = 'en'
  const acceptLanguage = request.headers.get('accept-language')
  if (acceptLanguage) {
    language = acceptLanguage.slice(0, 2)
  }
  return NextResponse.json({ address: addressOf(request), agent: agentOf(request), real, proxy, signature, language })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
