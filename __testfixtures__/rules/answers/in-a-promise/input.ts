import type { NextApiRequest, NextApiResponse } from 'next'
import { store } from '../../lib/store'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'POST') {
    return new Promise<void>((resolve, reject) => {
      store.read(String(req.query.name), (error: Error | null, data: string) => {
        if (data === '') return reject(error)
        if (error) {
          res.status(404).json({ error: error.message })
          return resolve()
        }
        res.json({ data })
        resolve()
      })
    })
  }
  return new Promise((resolve) => {
    store.read(String(req.query.name), (error: Error | null, data: string) => {
      if (error) return resolve(res.status(404).end())
      res.status(200).send({ data })
      return resolve(undefined)
    })
  })
}
