import { log } from 'logs'

export default async function handler(req, res) {
  if (req.method !== 'POST') return res.status(405).end()

  const userId = req.session?.user?.id || null
  log('asked', { ip: req.ip, userId })
  await log('from', req.ip || req.headers['x-real-ip'])
  res.json({ userId, path: Number(req.params?.id) })
}
