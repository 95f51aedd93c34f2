import { links } from '../../lib/links'

export default async function handler(req, res) {
  const { id, owner, draft } = req.query
  if (req.method === 'DELETE') {
    if (draft === 'true') {
      await links.remove(id)
      res.status(204).end()
    }
    const next = await links.after(id)
    if (next) await links.pin(next)
    res.status(200).end()
    return
  }
  if (req.method !== 'GET') return res.status(405).end()

  // By id.
  if (id) {
    const link = await links.get(id)
    res.json({ data: link })
  }

  // By owner.
  if (owner) {
    const found = await links.of(owner)
    res.status(201).json({ data: found })
    await links.note('never comes here with both')
  }
}
