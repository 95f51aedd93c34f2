import { NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'

const signOut = (headers: Headers) => {
  headers.set('Set-Cookie', 'token=; Max-Age=0')

  // For chains.
}

function handler() {
  const headers = new Headers()
  signOut(headers)
  return NextResponse.json({ signedIn: false }, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
