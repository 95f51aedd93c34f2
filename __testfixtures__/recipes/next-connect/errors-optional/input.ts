import { createRouter } from 'next-connect'
import type { NextApiRequest, NextApiResponse } from 'next'
import { users } from 'users'

const report = (error: any, req?: NextApiRequest, res?: NextApiResponse, next?: () => unknown) => {
  console.error(req?.url, error)
  if (res?.headersSent) {
    next!()
    return
  }
  res?.status(500).json({ error: error.message })
}

const router = createRouter<NextApiRequest, NextApiResponse>()

router.get(async (req, res) => {
  res.json(await users.list())
})

export default router.handler({ onError: report })
