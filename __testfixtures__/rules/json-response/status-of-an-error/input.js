import { books } from '../../lib/books'

export default async function handler(req, res) {
  try {
    const found = await books.find(req.query.id)
    if (found.failure) throw Object.assign(new Error('failed'), found.failure)
    res.json(found)
  } catch (err) {
    if (err.kind === 'gone') return res.status(err.status || err.statusCode).json({ gone: true })
    if (err.kind === 'empty') return res.status(err.status).end()
    if (err.kind === 'text') return res.status(err.code).send(`Failed: ${err.kind}`)
    if (err.kind === 'taken') {
      const { statusCode } = err
      res.status(statusCode)
      return res.json({ taken: true })
    }
    res.status(err?.status).json({ error: err.message })
  }
}
