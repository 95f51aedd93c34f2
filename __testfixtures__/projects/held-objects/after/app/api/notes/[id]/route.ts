import type { NextRequest } from 'next/server'
import { refuse, userOfRoute as userOf } from '../../../../lib/context'
import { db } from '../../../../lib/db'

export async function DELETE(request: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  const user = await userOf(request)
  if (!user) return refuse(request, 'no user')

  const { id } = await params
  await db.note.remove(user, String(id))
  return new Response(null, { status: 204 })
}
