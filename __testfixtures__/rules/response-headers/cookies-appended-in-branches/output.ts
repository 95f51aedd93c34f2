import { NextResponse, type NextRequest } from 'next/server'
import { serialize } from 'cookie'

export const dynamic = 'force-dynamic'

function handler(request: NextRequest) {
  const { searchParams } = request.nextUrl
  const headers = new Headers()
  remember(headers, 'theme', String(searchParams.get('theme') ?? undefined))
  remember(headers, 'seen', '1')
  if (searchParams.get('forget')) forget(headers, 'seen')
  // next-reroute NR201: The key "theme" given twice was a list here; now it is the first value.
  return NextResponse.json({ theme: searchParams.get('theme') ?? undefined }, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }

function remember(headers: Headers, name: string, value: string) {
  const cookie = serialize(name, value, { path: '/' })
  headers.append('Set-Cookie', cookie)
}

function forget(headers: Headers, name: string) {
  try {
    headers.append('Set-Cookie', serialize(name, '', { maxAge: 0 }))
  } catch (error) {
    console.warn(name, error)
  }
}
