import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

/** Takes several items away. */
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  switch (req.method) {
    case 'DELETE':
      return remove(req, res)
    case 'PATCH':
      return rename(req, res)
    case 'PUT':
      return replace(req, res)
    default:
      res.setHeader('Allow', ['DELETE', 'PATCH', 'PUT'])
      res.status(405).end()
  }
}

const remove = async (req: NextApiRequest, res: NextApiResponse) => {
  const ids: string[] = req.body.ids
  if (!ids) return res.status(400).json({ error: 'ids' })

  // each by itself
  ids.forEach(async (id) => {
    const error = await db.remove(id)
    if (error === 'gone') {
      return res.status(404).json({ error })
    }
  })

  await db.compact()
  return res.status(200).json({ ok: true })
}

const rename = async (req: NextApiRequest, res: NextApiResponse) => {
  try {
    const { id, name } = req.body
    const renamed = await db.transaction(async (tx: any) => {
      const item = await tx.find(id)
      if (!item) {
        return res.status(404).json({ error: 'not found' })
      }
      return tx.rename(id, name)
    })
    if (!renamed) {
      return res.status(409).json({ error: 'not renamed' })
    }
    return res.json({ renamed: true })
  } catch (error: any) {
    await db.note('failed', error.message)
    res.status(500).json({ error: error.message })
  }
}

async function replace(req: NextApiRequest, res: NextApiResponse) {
  const found = await db.load(req.body.id).catch((error: Error) => {
    res.status(502).send(error.message)
  })
  if (!found) return
  res.setHeader('X-Version', found.version)
  res.status(200).end(found.text)
}
