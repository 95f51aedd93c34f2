import { NextResponse } from 'next/server'
import { createHandler } from '../../../lib/api/create-handler'
import { connections } from '../../../lib/connections'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

const handler = createHandler({
  GET: async () => {
    const tenants = await connections.tenants()
    return NextResponse.json(tenants)
  },
  POST: async (request) => {
    const body = await readBody(request)
    if (body instanceof Response) return body

    const tenant = await connections.addTenant(body)
    return NextResponse.json(tenant, { status: 201 })
  },
})

export { handler as GET, handler as POST }
