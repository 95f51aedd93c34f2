import { db } from '../../lib/db'

const ORDERS = { new: 'created', old: '-created' }

function daysOf(range) {
  switch (range) {
    case 'week':
      return 7
    default:
      return 30
  }
}

async function listFor(filter = 'all', order) {
  if (filter === 'open') return db.ticket.open(ORDERS[order])
  return db.ticket.all(ORDERS[order])
}

export default async function handler(req, res) {
  const { filter, range = 'month' } = req.query
  console.log('tickets', filter)
  const tickets = await listFor(filter, req.query.order || 'new')
  return res.status(200).json({ days: daysOf(range), tickets })
}
