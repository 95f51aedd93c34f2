import type { NextApiRequest, NextApiResponse } from 'next'

const perPage = (count: number) => Number(count) * 2

const named = (name: string) => `${name}!`

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const { size, name, sort = 1, debug }: any = req.query
  if (req.method === 'POST') {
    const filters = req.query as any
    if (!filters.tag) return res.status(400).json({ error: 'tag' })
    return res.json({ tag: named(filters.tag), all: filters.all === 'yes' })
  }
  if (req.method === 'PUT') return res.json({ name: named((req.query as any).name), given: !!(req.query as any).name })
  if (req.method !== 'GET') return res.status(405).end()
  if (debug) console.log(`sorted by ${sort}`)
  res.json({ size: perPage(size), name: named(name), sort: sort - 1 })
}
