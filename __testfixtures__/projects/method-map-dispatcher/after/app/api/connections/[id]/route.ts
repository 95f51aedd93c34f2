import type { NextRequest } from 'next/server'
import { defaultHandler } from '../../../../lib/api/default-handler'
import { connections } from '../../../../lib/connections'

export async function DELETE(request: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return defaultHandler(request, { params }, {
    DELETE: async () => {
      await connections.remove(id)
      return new Response(null, { status: 204 })
    },
  })
}
