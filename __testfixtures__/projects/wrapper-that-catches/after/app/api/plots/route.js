import { NextResponse } from 'next/server'
import { gardenersEndpoint } from '../../../lib/endpoint'
import { Failure } from '../../../lib/failure'
import { plots } from '../../../lib/plots'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

const handler = gardenersEndpoint({
  GET: async (_request, { gardener }) => {
    const found = await plots.of(gardener)
    if (!found) throw new Failure(404, 'No plot')
    return NextResponse.json(found)
  },
  POST: async (request, { gardener }) => {
    const body = await readBody(request)
    if (body instanceof Response) return body

    const { size } = body
    if (!size) throw new Failure(400, 'How large?')
    return NextResponse.json(await plots.add(gardener, size), { status: 201 })
  },
})

export { handler as GET, handler as POST }
