import type { NextApiRequest, NextApiResponse } from 'next'
import { regions } from '../../lib/regions'

function tokenOf(req: NextApiRequest): string | null {
  const headers = req.headers as any
  let header = ''

  if (typeof headers.get === 'function') {
    header = headers.get('authorization') || ''
  } else {
    header = req.headers.authorization || ''
  }

  const parts = header.split(' ')
  return parts.length > 1 ? parts[1]! : null
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  // Middleware gives Headers.
  const country = (req.headers as any) instanceof Headers ? (req.headers as any).get('cf-ipcountry') : req.headers['cf-ipcountry']
  const region = !('get' in req.headers) ? (req.headers['cf-region'] as string) : (req.headers as any).get('cf-region')
  if (req.method === 'POST') return res.status(201).json(await regions.add(country, region, tokenOf(req)))
  if (req.method === 'GET') return res.json(await regions.of(country, region))
  res.status(405).end()
}
