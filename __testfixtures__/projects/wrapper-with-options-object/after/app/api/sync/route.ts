import { NextResponse } from 'next/server'
import { createEndpoint } from '../../../lib/create-endpoint'
import { db } from '../../../lib/db'

const handler = createEndpoint({
  methods: ['POST', 'PUT'],
  key: 'secret',
  handler: async (request) => {
    await db.sync.start({ full: request.method === 'PUT' })
    return NextResponse.json({ started: true }, { status: 202 })
  },
})

export { handler as POST, handler as PUT }
