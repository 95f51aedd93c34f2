import type { NextApiRequest, NextApiResponse } from 'next'
import { books } from 'books'
import { fail, isMember } from '../../lib/api'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    const ids: string[] = req.body.ids
    if (ids.length > 1 && !(await isMember(req, res))) return
    ids.forEach((id) => {
      if (id === '') res.status(422).json({ error: 'no id' })
    })
    for (const id of ids) await books.giveBack(id)
    return res.status(200).json({ ids })
  } catch (error) {
    return fail(res, error)
  }
}
