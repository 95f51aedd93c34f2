import { use } from 'next-api-middleware'
import { db } from '../../lib/db'

const catchErrors = async (req, res, next) => {
  try {
    await next()
  } catch (error) {
    res.status(422).json({ error: error.message })
  }
}

const cors = (req, res, next) => {
  res.setHeader('Access-Control-Allow-Origin', '*')
  if (req.method === 'OPTIONS') return res.status(204).end()
  next()
}

export default use(cors, catchErrors)(async (req, res) => {
  if (req.method !== 'PUT' && req.method !== 'GET') return res.status(405).end()
  const note = await db.note(req.query.id)
  if (!note) throw new Error('No such note')
  res.json(note)
})
