import { db } from '../../../lib/db'
import { HttpError } from '../../../lib/errors'
import { responder } from '../../../lib/responder'
import { readQuery } from '../../../lib/read-query'

export const dynamic = 'force-dynamic'

export const GET = responder(async function handler(request) {
  const query = readQuery(request)
  const day = query.day
  if (typeof day !== 'string') throw new HttpError(400, 'Which day?')
  return { slots: await db.slots.on(day) }
})

const handler = responder(function handler() {
  throw new HttpError(405, 'GET only')
})

export { handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
