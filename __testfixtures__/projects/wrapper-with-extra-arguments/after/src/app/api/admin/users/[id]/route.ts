import { NextResponse } from 'next/server'
import { db } from '@/server/db'
import { withAdmin } from '@/server/session'

// Removes a user, but not oneself.
export const DELETE = withAdmin(async (_request, { params, user: admin }) => {
  const { id } = await params
  if (id === admin.id) {
    return NextResponse.json({ error: 'Ask another admin' }, { status: 409 })
  }
  await db.users.remove(id)
  return NextResponse.json({ removed: id })
})
