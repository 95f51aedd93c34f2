import type { NextRequest } from 'next/server'
import { dropNotes } from 'notes'
import { requireAdmin } from '../../../../lib/auth'

export async function DELETE(request: NextRequest) {
  const headers = new Headers()
  const allowed = await requireAdmin(request, headers)
  if (allowed instanceof Response) return allowed

  const { person, since } = allowed
  await dropNotes(person.id, since)
  return new Response(null, { status: 204, headers })
}
