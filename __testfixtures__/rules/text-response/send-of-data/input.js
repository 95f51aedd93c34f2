import { polls } from '../../lib/polls'

export default async function handler(req, res) {
  if (req.method === 'GET') {
    const counts = await polls.counts()
    return res.send([counts.yes, counts.no])
  }
  if (req.method === 'POST') {
    const ok = await polls.vote(req.body.choice)
    return ok ? res.send({ ok: true }) : res.status(409).send(false)
  }
  if (req.method === 'PUT') return res.status(201).send(42)
  res.status(405).send({ error: 'no' })
}
