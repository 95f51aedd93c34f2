import type { NextApiRequest, NextApiResponse } from 'next'
import { addBook } from '../../../lib/books'
import { CARD_HEADER } from '../../../lib/constants'
import { answerError } from '../../../lib/errors'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (!req.headers[CARD_HEADER]) return res.status(401).end()
  try {
    const added = await addBook(req.query.title)
    res.status(added.status).json({ response: added.response })
  } catch (error) {
    answerError(error, res)
  }
}
