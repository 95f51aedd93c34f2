import { NextResponse, type NextRequest } from 'next/server'
import { guarded } from '../../../../lib/guarded'
import { shop } from '../../../../lib/shop'

export const dynamic = 'force-dynamic'

async function show(_request: NextRequest, { params, user }: Context & { user: any }) {
  const { id } = await params
  const order = await shop.find(id, user.id)
  return NextResponse.json({ success: Boolean(order), order }, { status: order ? 200 : 404 })
}

type Context = { params: Promise<{ id: string }> }

const handler = guarded({
  GET: { handler: show },
  DELETE: {
    roles: ['clerk', 'owner'],
    handler: async (_request, { params, user }) => {
      const { id } = await params
      await shop.cancel(id, user.id)
      return NextResponse.json({ success: true })
    },
  },
})

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
