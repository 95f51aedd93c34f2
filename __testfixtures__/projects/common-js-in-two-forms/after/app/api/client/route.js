import { NextResponse } from 'next/server'
import { clientNameRoute as clientName } from '../../../lib/client-name'

export const dynamic = 'force-dynamic'

function handler(request) {
  return NextResponse.json({ client: clientName(request) })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
