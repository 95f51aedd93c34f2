import type { NextApiRequest, NextApiResponse } from 'next'
import { save } from '../../lib/db'

const ORIGINS = ['https://a.example', 'https://b.example']

function corsHeaders(req: NextApiRequest) {
  const found: Record<string, string> = { 'Access-Control-Allow-Methods': 'GET, POST', Vary: 'Origin' }
  const { origin } = req.headers
  if (origin && ORIGINS.includes(origin)) found['Access-Control-Allow-Origin'] = origin
  return found
}

function apply(res: NextApiResponse, headers: Record<string, string>) {
  Object.entries(headers).forEach(([key, value]) => {
    res.setHeader(key, value)
  })
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  apply(res, corsHeaders(req))
  if (req.method === 'POST') {
    Object.entries({ 'X-Saved': `${await save(req.body)}`, 'X-From': 'api' }).forEach(([name, value]) => res.setHeader(name, value))
    return res.status(201).json({ saved: true })
  }
  res.status(200).json({ saved: false })
}
