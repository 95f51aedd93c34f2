import type { NextApiRequest, NextApiResponse } from 'next'

function bearerOf(req: NextApiRequest): string | null {
  return req.headers.authorization?.startsWith('Bearer ') ? req.headers.authorization.substring(7) : null
}

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (!req.headers['user-agent']?.startsWith('key_')) {
    return res.status(401).json({ error: 'no key' })
  }
  const key = req.headers['user-agent'].slice(4)
  const french = req.headers['accept-language']?.includes('fr') && req.headers['accept-language'].length
  const host = req.headers.host !== undefined ? req.headers.host.split(':')[0] : 'none'
  let version: string | undefined
  if (req.headers['x-version'] === 'v1' || req.headers['x-version'] === 'v2') {
    version = req.headers['x-version'].slice(1)
  }
  res.status(200).json({ token: bearerOf(req), key, french, host, version })
}
