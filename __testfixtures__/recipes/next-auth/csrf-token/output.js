import { NextResponse } from 'next/server'
import { getCsrfToken } from 'next-auth/react'
import { ledger } from '../../../lib/ledger'

export const dynamic = 'force-dynamic'

async function handler(request) {
  const nonce = await getCsrfToken({ req: { headers: Object.fromEntries(request.headers) } })
  return NextResponse.json({ signed: ledger.sign(nonce) })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
