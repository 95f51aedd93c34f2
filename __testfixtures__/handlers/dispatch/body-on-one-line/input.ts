import type { NextApiRequest, NextApiResponse } from 'next'
import { stock } from 'stock'

export default async (req: NextApiRequest, res: NextApiResponse) => { if (req.method === 'POST') return res.json({ left: await stock.take(req.query.sku) }); res.status(405).end() }
