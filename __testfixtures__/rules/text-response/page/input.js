import { newsletter } from '../../lib/newsletter'

export default async function unsubscribe(req, res) {
  const { token } = req.query
  res.setHeader('Content-Type', 'text/html')
  if (!token) {
    return res.status(400).send('<p>The link is incomplete.</p>')
  }
  await newsletter.unsubscribe(token)
  return res.end(`<!doctype html>
<title>Done</title>
  <p>You will hear no more from us.</p>
`)
}
