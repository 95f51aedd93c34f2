import type { NextApiRequest, NextApiResponse } from 'next'
import { find, remove } from 'boats'

function sendError(res: NextApiResponse, status = 500, error?: string) {
  res.status(status).json({ error })
}

const sendBoat = (res: NextApiResponse, name: string, boat: unknown) => res.status(200).json({ name, boat })

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const fail = sendError.bind(undefined, res)
  const none = sendError.bind(undefined, res, 400)

  const name = req.query.name as string
  const send = sendBoat.bind(null, res, name)

  // Nobody is asked twice.
  if (!name) return none('No name')
  if (req.method === 'DELETE') {
    try {
      await remove(name)
    } catch (error) {
      return fail()
    }
    return fail(410)
  }
  const found: Promise<object> = find(name)
  return found.then(send).catch(sendError.bind(null, res, 404))
}
