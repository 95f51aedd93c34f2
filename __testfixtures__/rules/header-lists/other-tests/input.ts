import type { NextApiRequest, NextApiResponse } from 'next'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const first = (Array.isArray(req.headers['x-tags']) && req.headers['x-tags'][0]) || req.headers['x-tags']
  const given = req ? req.headers['x-given'] : undefined
  const known = req.headers['x-known'] ? req.headers['x-known'] : req.headers['x-other']
  const isList = Array.isArray(req.headers['x-list'])
  const long = req.headers['x-long'] && !Array.isArray(req.headers['x-long']) && (req.headers['x-long'].length > 3 || given)
  const host = !Array.isArray(req.headers.host) && req.headers.host ? req.headers.host.split(':')[0] : ''
  res.status(200).json({ first, given, known, long, host, list: isList ? 'list' : 'text' })
}
