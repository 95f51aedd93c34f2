import { tickets } from 'queue'

/** Answers where no ticket waits; the one that waited may be gone by now. */
function ticket(req, res) {
  if (!tickets.next(req.query.desk)) {
    res.status(404).json({ error: 'None' })
    return null
  }
  return tickets.next(req.query.desk)
}

export default async function handler(req, res) {
  const next = ticket(req, res)
  if (!next) return res.status(409).json({ error: 'Taken' })
  res.json({ next })
}
