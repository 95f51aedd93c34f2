import { verifySignature as verified } from '@upstash/qstash/nextjs'
import { count } from '../../../lib/counts'

const handler = verified(
  async (req, res) => {
    const { name } = req.query
    res.json({ name, count: await count(name), body: req.body })
  },
  { currentSigningKey: 'current', nextSigningKey: 'next' },
)

export default handler
export const config = { api: { bodyParser: false } }
