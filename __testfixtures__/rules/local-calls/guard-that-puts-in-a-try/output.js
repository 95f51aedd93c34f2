import { NextResponse } from 'next/server'
import { verify } from 'tokens'

export const dynamic = 'force-dynamic'

async function allow(request) {
  if (!request.headers.get('authorization')) {
    return new Response(null, { status: 401 })
  }
  const user = await verify(request.headers.get('authorization'))
  return user
}

async function handler(request) {
  let user
  try {
    const given = await allow(request)
    if (given instanceof Response) return given
    user = given
  } catch {
    return new Response(null, { status: 403 })
  }
  return NextResponse.json({ id: user.id })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
