import type { NextRequest } from 'next/server'
import { requireUser } from '../../../../lib/context'
import { db } from '../../../../lib/db'

export async function DELETE(request: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  const user = await requireUser(request)
  if (user instanceof Response) return user

  const { id } = await params
  await db.note.remove(user, String(id))
  return new Response(null, { status: 204 })
}
