import { names } from '@/lib/names'
import { validateName } from '@/server/rules'

export default async function handler(req, res) {
  if (req.method === 'PUT') {
    await validateName(req, res)
    const { name } = req.body
    return res.status(200).json({ name: await names.set(name), url: req.query.name })
  }
  res.status(405).json({ error: `${req.method} unsupported` })
}
