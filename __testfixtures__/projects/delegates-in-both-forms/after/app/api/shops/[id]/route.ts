import { db } from '../../../../lib/db'
import { responder } from '../../../../lib/responder'
import { countRoute as count, checkOwner } from '../../../../pages/api/shops/[id]/_count'

export const dynamic = 'force-dynamic'

export const DELETE = responder(async (request, { params }) => {
  await checkOwner(request, { params })
  const { id } = await params
  await db.shop.remove(id)
  return new Response(null, { status: 204 })
})

const handler = responder(async (request, { params }) => {
  await checkOwner(request, { params })
  return count(request, { params })
})

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as OPTIONS }
