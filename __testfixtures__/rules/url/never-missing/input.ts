import type { NextApiRequest, NextApiResponse } from 'next'

const routes = { home: '/home' }

function pathOf(req: NextApiRequest): string {
  return req.url ?? routes.home
}

function keyOf(req: NextApiRequest) {
  return `${req.method} ${req.url || req.headers.referer || '/'}`
}

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const { pathname } = new URL(req.url ?? routes.home.slice(1), 'http://localhost')
  res.status(200).json({ path: pathOf(req), key: keyOf(req), pathname })
}
