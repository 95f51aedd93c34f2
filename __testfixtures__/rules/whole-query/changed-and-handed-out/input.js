import { notes } from '../../lib/notes'
import { audit } from 'audit'

export default async function handler(req, res) {
  if (req.method === 'GET') {
    req.query.limit = '10'
    audit(req)
    return res.json(await notes.find(req.query.limit))
  }
  res.status(405).end()
}
