import nc from 'next-connect'
import { find } from '../../../lib/db'
import { options } from '../../../lib/options'

const handler = nc(options)

handler.get(async (req, res) => {
  const note = await find(req.query.id)
  if (!note) throw new Error('no such note')
  res.json(note)
})

export default handler
