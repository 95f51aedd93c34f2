import { store } from '../../lib/store'

export default async function handler(req, res) {
  const kind = await store.kind()
  switch (kind) {
    case 'a':
    case 'b': {
      const letter = kind.toUpperCase()
      res.setHeader('X-Kind', `${letter}`)
      break
    }
    case 'c':
      res.setHeader('X-Kind', 'none')
      break
    default:
      return res.status(400).end()
  }
  res.json({ ok: true })
}
