import { object } from 'schemas'
import { add } from 'store'
import validate from '../../lib/validate'

// Who signs up twice is told so.
async function handler(req, res) {
  if (req.method === 'POST') {
    const year = yearOf(req.body.range)
    try {
      await add(req.body.email, year)
    } catch (error) {
      return res.status(409).json({ reason: error.message })
    }
    res.status(201).json({ added: true })
  } else {
    res.setHeader('Allow', ['POST'])
    res.status(405).end()
  }
}

const schema = object({
  email: 'string',
})

export default validate(schema, handler, {
  abortEarly: false,
})

function yearOf(range) {
  return Number(range.split('-')[0])
}
