import nc from 'next-connect'
import db from '../../lib/db'

const handler = nc()

handler.get((req, res) => {
  res.json(db.state)
})

handler.all((req, res) => {
  res.status(405).json({ error: 'GET only' })
})

export default handler
