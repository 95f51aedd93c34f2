import { aboutFirst } from '../../lib/note'

export default function handler(req, res) {
  aboutFirst(req, [{ what: 'first' }])
  res.json(req.body)
}
