import type { NextApiRequest, NextApiResponse } from 'next'
import { connect } from 'database'
import { fail, refuse, succeed } from '../../lib/respond'
import { STATUS } from '../../lib/statuses'

const items = connect('items')

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const id = req.query.id as string
  if (!id) return refuse(res, 'No id')
  if (id.length > 8) return refuse(res, 'Too long', { status: 422 })
  const item = await items.find(id)
  if (!item) return fail(res, STATUS.missing, 'No such item')
  if (item.draft) return succeed(res, item, { status: STATUS.created, message: 'A draft' })
  return succeed(res, item)
}
