import { allow, save } from '../../lib/orders'

/** Says when to come again, and fails: what answers the error sent that too. */
async function place(req, res) {
  if (!(await allow(req.body.name))) {
    res.setHeader('Retry-After', '60')
    throw new Error('too many')
  }
  res.status(201).json(await save(req.body))
}

export default async function handler(req, res) {
  if (req.method !== 'POST') return res.status(405).end()
  try {
    return await place(req, res)
  } catch (error) {
    return res.status(429).json({ error: error.message })
  }
}
