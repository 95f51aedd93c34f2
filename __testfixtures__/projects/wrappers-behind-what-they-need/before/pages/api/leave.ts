import type { NextApiRequest, NextApiResponse } from 'next'
import { object } from 'schemas'
import { remove } from 'store'
import validate from '../../lib/validate'

const handler = async (req: NextApiRequest, res: NextApiResponse) => {
  await remove(req.body.email)
  res.status(204).end()
}

const schema = object({ email: 'string' })

export default validate(
  schema,
  handler,
)
