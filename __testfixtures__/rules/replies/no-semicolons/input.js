import { exists, rename } from '../../lib/files'

export default async function handler(req, res) {
  const { names } = req.body

  // each by itself
  const wanted = ['a', 'b']
  wanted.forEach(async (name) => {
    if (!names.includes(name)) res.status(400).json({ name })
  })
  ;(await exists('lock')) && res.status(409).end()
  await rename(names)
  res.json({ ok: true })
}
