import type { NextApiRequest, NextApiResponse } from 'next'
import { changeOrder, removeOrder } from '../../../lib/orders'
import { cors, requireAdmin, requireUser } from '../../../lib/middlewares'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { id } = req.query
  if (typeof id !== 'string') {
    return res.status(400).json({ error: 'Which?' })
  }

  try {
    switch (req.method) {
      case 'PUT':
        return new Promise<void>((resolve, reject) => {
          requireUser(req, res, async () => {
            try {
              await changeOrder(req, res, id)
              resolve()
            } catch (error) {
              console.error('not changed', error)
              if (!res.writableEnded) {
                res.status(500).json({ error: 'Not changed' })
              }
              reject(error)
            }
          })
        })

      case 'DELETE':
        return await new Promise<void>((resolve) => {
          cors(req, res, () => {
            requireAdmin(req, res, () => {
              removeOrder(req, res).finally(() => resolve())
            })
          })
        })

      default:
        res.setHeader('Allow', ['PUT', 'DELETE'])
        return res.status(405).json({ error: 'Not here' })
    }
  } catch (error) {
    console.error('orders', error)
    if (!res.writableEnded) {
      return res.status(500).json({ error: 'Down' })
    }
  }
}
