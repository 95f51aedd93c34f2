import { NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'

async function handler(_request, { params }) {
  const memberId = Number((await params).memberId)
  return NextResponse.json({ memberId })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
