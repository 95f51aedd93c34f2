import type { NextApiRequest, NextApiResponse } from 'next'
import { getLocale, getViewer } from '../../lib/request'
import { store } from '../../lib/store'

export default async function feed(req: NextApiRequest, res: NextApiResponse) {
  const viewer = await getViewer(req)
  const items = await store.feed({ viewer: viewer?.id ?? null, locale: getLocale(req, 'de') })
  res.status(200).json({ items })
}
