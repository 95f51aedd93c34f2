import type { NextApiRequest, NextApiResponse } from 'next'
import got, { Headers } from 'got'

const agent = { 'user-agent': 'shop' } as unknown as Headers

/** Pages of the shop may ask. */
function allowShop(res: NextApiResponse) {
  res.setHeader('Access-Control-Allow-Origin', 'https://shop.test')
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  allowShop(res)
  const found = await got('https://stock.test', { headers: agent })
  if (!found) return res.status(404).end()
  res.status(200).json(found)
}
