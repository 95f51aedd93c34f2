import { NextResponse } from 'next/server'
import { apiWrapper } from '../../../../lib/api-wrapper'
import { garden } from '../../../../lib/garden'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

const handler = apiWrapper({
  GET: {
    config: { signedIn: true, answersItself: true },
    handler: async (_request, { params }) => {
      const { id } = await params
      const link = await garden.picture(id)
      if (!link) return new Response(null, { status: 404 })
      return new Response(null, {
        status: 307,
        headers: { Location: `/pictures/${encodeURIComponent(link.name)}` },
      })
    },
  },
  DELETE: {
    config: { signedIn: true },
    handler: async (_request, { params }) => {
      const { id } = await params
      const gone = await garden.dig(id)
      if (!gone) {
        return NextResponse.json({ success: false }, { status: 404 })
      }
      return { gone }
    },
  },
})

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
