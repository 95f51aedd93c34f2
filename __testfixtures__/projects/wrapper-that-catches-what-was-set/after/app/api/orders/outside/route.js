import { NextResponse } from 'next/server'
import { find } from 'orders'
import { failing, open } from '../../../../lib/endpoints'

export const dynamic = 'force-dynamic'

const handler = open(failing(async function handler() {
  return NextResponse.json(await find('last'))
}))

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
