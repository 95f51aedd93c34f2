import { db } from '../../lib/db'

export default async function file(req, res) {
  try {
    const found = await db.file.byName(String(req.query.name))

    res.setHeader('Content-Type', found?.type ?? 'image/webp')
    res.setHeader('Cache-Control', `max-age=${found?.age ?? 0}`)

    if (!found)
      return res.status(404).json({ error: 'no such file' })

    if (found.locked) return res.status(423).json({ error: 'locked', by: found.owner.name.toUpperCase() })
    else if (found.old) return res.json({ moved: [found.old].join('/') })

    switch (found.kind) {
      case 'list':
        return res.json({ parts: found.parts.map((part) => part.name) })
      default:
        return res.send(found.text.trim())
    }
  } catch (error) {
    res.status(500).json({ error: error.message.slice(0, 20) })
  }
}
