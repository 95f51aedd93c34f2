import nc from 'next-connect'
import db from '../../lib/db'

export default nc({
  onNoMatch: (req, res) => {
    res.status(404).end('Page is not found')
  },
}).get(async (req, res) => {
  res.json(await db.pages.all())
})
