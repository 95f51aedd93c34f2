import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler(request) {
  const found = await db.find(request.headers.get('x-id') ?? undefined)
  ;(request.headers.get('x-log') ?? undefined) && db.log(found)
  await db.ask('others').then((response) => {
    response.late && db.log(response)
  })
  return found ? NextResponse.json(found) : NextResponse.json({ error: 'None' }, { status: 404 })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
