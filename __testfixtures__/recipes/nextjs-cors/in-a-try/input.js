import NextCors from 'nextjs-cors'
import { quotes } from '../../lib/quotes'

const handler = async (req, res) => {
  try {
    await NextCors(req, res, { origin: 'https://a.test', methods: ['GET'] })
    res.json(await quotes.all())
  } catch (error) {
    res.status(500).json({ error: error.message })
  }
}

export default handler
