import { NextResponse } from 'next/server'
import { names, type Name } from '../../../pages/api/users/names'

export const dynamic = 'force-dynamic'

const template = new URL('../../../pages/api/users/names.ts', import.meta.url)

function handler() {
  const headers = new Headers()
  // next-reroute NR214: Where the value of the header `X-From` is missing, API Routes failed with 500; now it says `undefined`.
  headers.set('X-From', String(template.pathname.split('/').pop()!))
  return NextResponse.json<Name[]>(names(), { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
