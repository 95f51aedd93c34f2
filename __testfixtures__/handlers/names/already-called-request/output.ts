import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'

export async function DELETE(request: NextRequest) {
  const reason = request.nextUrl.searchParams.get('reason') === 'spam' ? 'spam' : 'other'
  await db.comment.remove({ reason, by: request.headers.get('x-user') ?? undefined })
  return NextResponse.json({ removed: true })
}
