import { object } from 'schemas'
import { add } from 'store'
import validate from '../../lib/validate'

async function handler(req, res) {
  await add(req.body.email)
  res.status(201).end()
}

const schema = object({ of: handler.name })

export default validate(schema, handler)
