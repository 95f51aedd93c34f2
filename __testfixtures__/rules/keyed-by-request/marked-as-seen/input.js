import { log } from 'log'

const seen = new WeakSet()

function once(req) {
  if (seen.has(req)) return
  seen.add(req)
  log.line(req.url)
}

export default function handler(req, res) {
  once(req)
  once(req)
  res.status(200).json({ seen: seen.has(req) })
}
