import { about } from '../../lib/note'

export default async function handler(req, res) {
  const found = []
  for (const what of ['first', 'second']) {
    found.push(req.body.what)
    await about(req, what)
  }
  res.json({ found })
}
