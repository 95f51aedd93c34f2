import { NextResponse } from 'next/server'
import { createPlainRoute } from '../../../lib/admin-route'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

export const GET = createPlainRoute({
  name: 'reports',
  run: async (request, { user }) => {
    if (request.method !== 'GET') return NextResponse.json({ message: 'GET only' }, { status: 405 })
    return db.reports.of(user.id)
  },
})
