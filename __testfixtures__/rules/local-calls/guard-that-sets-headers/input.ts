import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '@/lib/db'

/** Other sites may ask; a browser that asks first is answered here. */
function cors(req: NextApiRequest, res: NextApiResponse, methods = ['GET']) {
  res.setHeader('Access-Control-Allow-Origin', '*')
  res.setHeader('Access-Control-Allow-Methods', methods.join(', '))
  if (req.method === 'OPTIONS') {
    res.status(200).end()
    return true
  }
  return false
}

const cacheFor = (res: NextApiResponse, seconds: number) => {
  res.setHeader('Cache-Control', `public, s-maxage=${seconds}`)
}

/** Headers that only its own answer carries stay there. */
function onlyPost(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') {
    res.setHeader('Allow', 'POST')
    res.status(405).json({ error: 'Only POST' })
    return true
  }
  return false
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const stop = cors(req, res, ['GET', 'POST'])
  cacheFor(res, 300)
  if (stop) return
  if (onlyPost(req, res)) return

  const models = await db.all()
  if (models.length === 0) return res.status(404).json({ error: 'Nothing yet' })
  res.status(200).json(models)
}
