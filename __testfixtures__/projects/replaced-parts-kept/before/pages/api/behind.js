import { about } from '../../lib/note'

export default async function handler(req, res) {
  await about(req, 'behind')
  res.json(req.body)
}
