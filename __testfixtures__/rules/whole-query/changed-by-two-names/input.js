import { notes } from '../../lib/notes'

export default async function handler(req, res) {
  const filters = req.query
  filters.archived = filters.archived === 'true'
  res.json(await notes.find(filters, req.query.archived))
}
