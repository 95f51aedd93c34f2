import { db } from '../../lib/db'

// Where the value goes from here is not looked at any further.
const all = (filter) => db.ticket.find({ filter })

export default async function handler(req, res) {
  const { filter, range } = req.query
  return res.status(200).json({ tickets: await all(filter), range })
}
