import nc from 'next-connect'
import { markPaid } from 'store'
import onError from '../../../../lib/errors'

const handler = nc({
  onError,
})

handler.put(async (req, res) => {
  const order = await markPaid(req.query.id, req.body)
  if (order) res.send({ message: 'order paid', order })
  else res.status(404).send({ message: 'order not found' })
})

export default handler
