import type { NextApiRequest, NextApiResponse } from 'next'
import { stream } from 'notes-export'
import { getLanguages, getSearch } from '../../lib/input'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  res.status(200)
  stream({ search: getSearch(req), languages: getLanguages(req) }, res)
}
