import { join } from 'notes'
import { requireGuest } from '../../../lib/auth'
import { readBody } from '../../../lib/read-body'

export async function POST(request) {
  const headers = new Headers()
  const guest = await requireGuest(request, headers)
  if (guest instanceof Response) return guest
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { id } = await join(guest.client, body.name)
  headers.set('Location', `/welcome/${id}`)
  return new Response(null, { status: 303, headers })
}
