import { NextResponse } from 'next/server'
import { getToken } from 'next-auth/jwt'

export const dynamic = 'force-dynamic'

async function handler(request) {
  const token = await getToken({ req: { headers: Object.fromEntries(request.headers), cookies: Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value])) }, secret: process.env.SECRET })
  return NextResponse.json({ token })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
