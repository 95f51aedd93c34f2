import { NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'

/** Answers where the name is too long; an empty one is let through. */
function nameOf(request) {
  const name = request.headers.get('x-name') || ''
  if (name.length > 8) {
    return NextResponse.json({ error: 'Too long' }, { status: 400 })
  }
  return name
}

function handler(request) {
  const name = nameOf(request)
  if (name instanceof Response) return name
  if (!name) return NextResponse.json({ error: 'Nameless' }, { status: 418 })
  return NextResponse.json({ name })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
