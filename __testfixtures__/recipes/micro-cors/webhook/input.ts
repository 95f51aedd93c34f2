import type { NextApiRequest, NextApiResponse } from 'next'
import { buffer } from 'micro'
import Cors from 'micro-cors'

const cors = Cors({
  allowMethods: ['POST', 'HEAD'],
})

export const config = { api: { bodyParser: false } }

const webhookHandler = async (req: NextApiRequest, res: NextApiResponse) => {
  if (req.method === 'POST') {
    const buf = await buffer(req)
    const sig = req.headers['x-signature']
    if (Number(sig) !== buf.length) return res.status(400).json({ error: 'Webhook Error' })
    res.json({ received: true })
  } else {
    res.setHeader('Allow', 'POST')
    res.status(405).end('Method Not Allowed')
  }
}

export default cors(webhookHandler as any)
