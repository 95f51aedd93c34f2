import type { NextApiRequest } from 'next'

export function localeOf(req: NextApiRequest) {
  return { language: req.headers['accept-language'] ?? 'en' }
}
