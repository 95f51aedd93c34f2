import type { NextApiRequest, NextApiResponse } from 'next'
import nc from 'next-connect'
import { db } from '../../lib/db'

// How this route answers what fails.
const options = {
  onError(error: any, req: NextApiRequest, res: NextApiResponse) {
    res.status(error.gone ? 410 : 500).json({ error: error.message })
  },
}

const handler = nc<NextApiRequest, NextApiResponse>(options)

handler.get(async (req, res) => {
  const note = await db.notes.find(String(req.query.id))
  if (note.deleted) throw Object.assign(new Error('it was deleted'), { gone: true })
  res.status(200).json({ text: `this is not var: ${note.text}` })
})

export default handler
