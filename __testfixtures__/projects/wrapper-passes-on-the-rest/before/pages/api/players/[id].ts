import type { NextApiRequest, NextApiResponse } from 'next'
import { find, rename } from '../../../lib/players'
import { texts } from '../../../lib/shape'
import { validated, type Validated } from '../../../lib/validated'

const renaming = texts('name')

async function renamePlayer(req: Validated<{ name: string }>, res: NextApiResponse) {
  if (!find(req.query.id as string)) return res.status(404).end()
  res.status(200).json(rename(req.query.id as string, req.body.name))
}

export default validated(renamePlayer, renaming, () => 'a name is needed')
