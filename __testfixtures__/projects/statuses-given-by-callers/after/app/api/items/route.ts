import type { NextRequest } from 'next/server'
import { connect } from 'database'
import { fail, refuse, succeed } from '../../../lib/respond'
import { STATUS } from '../../../lib/statuses'

export const dynamic = 'force-dynamic'

const items = connect('items')

async function handler(request: NextRequest) {
  const id = request.nextUrl.searchParams.get('id') as string
  if (!id) return refuse('No id')
  if (id.length > 8) return refuse('Too long', { status: 422 })
  const item = await items.find(id)
  if (!item) return fail(STATUS.missing, 'No such item')
  if (item.draft) return succeed(item, { status: STATUS.created, message: 'A draft' })
  return succeed(item)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
