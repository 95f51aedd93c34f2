import { log } from '../../lib/log'

// A status that something reads, or of a value that does something, stays.
export default function handler(req, res) {
  req.statusCode = log.next()
  if (req.method === 'POST') {
    req.statusCode += 1
    log.status(req.statusCode)
  }
  if (req.method === 'PUT') {
    req.statusMessage = 'Alone in its block'
  }
  res.json({})
}
