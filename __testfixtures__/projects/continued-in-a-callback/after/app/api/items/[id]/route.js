import { requireRole } from '../../../../lib/roles'
import { items } from '../../../../lib/db'

export async function DELETE(request, { params }) {
  const user = await requireRole('admin', 'editor')(request)
  if (user instanceof Response) return user
  const { id } = await params
  await items.remove(id, user.name)
  return new Response(null, { status: 204 })
}
