import type { NextApiRequest, NextApiResponse } from 'next'
import { getPaging, getSearch, parseNote } from '../../../lib/input'
import { notes } from '../../../lib/notes'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') {
    const list = await notes.list({ ...getPaging(req), search: getSearch(req) })
    return res.status(200).json(list)
  }
  if (req.method === 'POST') {
    const note = parseNote(req)
    return res.status(201).json(await notes.create(note))
  }
  return res.status(405).end()
}
