import { withBody } from '../../lib/with-body'
import { add } from '../../lib/store'

export default withBody(async ({ req, res, body }) => {
  if (req.method !== 'POST') return res.status(405).end()
  res.status(201).json(await add(body.name, 0))
})
