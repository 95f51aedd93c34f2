import type { NextApiRequest, NextApiResponse } from 'next'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const forwarded = req.headers['x-forwarded-for']
  const { via } = req.query
  // The header is there, and is not asked.
  const listed = Array.isArray(forwarded) ? forwarded[0] : req.socket.remoteAddress
  const asked = via && forwarded ? forwarded : req.socket.remoteAddress
  const given = forwarded ? req.socket.remoteAddress : 'nobody'
  const capital = req.headers['x-forwarded'] || req.socket.remoteAddress
  let changed = forwarded
  if (via) changed = undefined
  const late = changed || req.socket.remoteAddress
  // One that has no second, and an address in parts.
  const second = forwarded?.toString().split(',')[1] || req.socket.remoteAddress
  const part = (forwarded as string)?.split('.')[4] || req.socket.remoteAddress
  res.status(200).json({ listed, asked, given, capital, late, second, part })
}
