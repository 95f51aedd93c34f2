import type { NextApiRequest, NextApiResponse } from 'next'
import { localeOf } from '../../lib/locale'
import { search } from '../../lib/search'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { language } = localeOf(req)
  res.setHeader('Content-Language', language)
  const found = await search(req)
  res.json(found)
}
