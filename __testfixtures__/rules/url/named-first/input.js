import { log } from '../../lib/log'

export default function handler(req, res) {
  const url = req.url
  const start = url.indexOf('?')
  log.info(url)
  res.status(200).json({ search: start < 0 ? '' : url.slice(start) })
}
