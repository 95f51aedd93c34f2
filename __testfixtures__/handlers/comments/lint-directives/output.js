/* eslint-disable no-console */
import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler(request) {
  // prettier-ignore
  const matrix = [
    1, 0,
    0, 1,
  ]
  // eslint-disable-next-line camelcase
  const user_id = request.headers.get('x-user-id') ?? 'nobody'
  const rows = await db.rows(matrix, user_id)
  console.log(rows.length) // eslint-disable-line no-restricted-syntax
  return NextResponse.json({ rows })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
