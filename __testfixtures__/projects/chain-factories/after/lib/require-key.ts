import { NextResponse, type NextRequest } from 'next/server'

export async function requireKey(request: NextRequest) {
  const key = request.headers.get('x-key') as string | undefined
  if (!key) return NextResponse.json({ error: 'no key' }, { status: 401 })
  return key
}
