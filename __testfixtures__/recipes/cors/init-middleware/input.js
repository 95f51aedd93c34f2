import Cors from 'cors'
import { notes } from '../../lib/notes'

const cors = initMiddleware(
  Cors({
    origin: ['https://a.test', 'https://b.test'],
    methods: ['GET', 'POST', 'OPTIONS'],
    credentials: true,
    exposedHeaders: 'X-Total',
    optionsSuccessStatus: 200,
    maxAge: Number(process.env.CORS_MAX_AGE) || 600
  })
)

function initMiddleware(middleware) {
  return (req, res) => new Promise((resolve, reject) => middleware(req, res, (result) => (result instanceof Error ? reject(result) : resolve(result))))
}

export default async function handler(req, res) {
  await cors(req, res)

  if (req.method === 'POST') {
    await notes.add(req.body.text)
    return res.status(201).json({ added: true })
  }
  if (req.method === 'GET') {
    const all = await notes.all()
    res.setHeader('X-Total', String(all.length))
    return res.status(200).json({ all })
  }
  res.status(405).json({ error: 'Not allowed' })
}
