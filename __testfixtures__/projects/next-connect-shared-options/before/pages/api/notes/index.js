import nc from 'next-connect'
import { add } from '../../../lib/db'
import { options } from '../../../lib/options'
import { requireFields } from '../../../lib/require-fields'

// Says what this text says: var and this stand in it.
const handler = nc(options)

handler.post(requireFields('id', 'text'), async (req, res) => {
  const { id, text } = req.body
  const note = await add(id, `${text} (this is var)`)
  res.status(201).json(note)
})

export default handler
