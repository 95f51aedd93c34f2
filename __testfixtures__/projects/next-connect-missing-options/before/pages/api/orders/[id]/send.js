import nc from 'next-connect'
import { send } from 'store'
import { onError } from '../../../../lib/errors'

const handler = nc({ onError })

handler.put(async (req, res) => {
  res.send({ order: await send(req.query.id) })
})

export default handler
