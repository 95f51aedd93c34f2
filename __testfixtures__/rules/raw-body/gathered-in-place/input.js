import { payments } from '../../lib/payments'

export const config = { api: { bodyParser: false } }

export default async function webhook(req, res) {
  if (req.method === 'POST') {
    const chunks = []
    for await (const chunk of req) chunks.push(Buffer.from(chunk))
    const text = Buffer.concat(chunks).toString('utf8')
    await payments.record(text)
    return res.status(200).json({ length: text.length })
  }
  res.status(405).end()
}
