import type { NextApiRequest, NextApiResponse } from 'next'
import nc from 'next-connect'
import { connect } from '../../lib/connect'
import { media } from '../../lib/media'
import { log } from '../../lib/log'

export default nc<NextApiRequest, NextApiResponse>({
  onError: (err, req, res, next) => {
    log(err.message)
    res.status(500).json({ error: err.message })
  },
  onNoMatch: (req, res) => {
    res.status(404).json({ error: 'Not found' })
  },
  attachParams: true,
})
  .use(connectFirst)
  .use(async (req: NextApiRequest, res: NextApiResponse, next: any) => {
    if (!req.headers.authorization) {
      return res.status(401).json({})
    }
    next()
  })
  .get(listMedia)

async function connectFirst(req: NextApiRequest, res: NextApiResponse, next: any): Promise<void> {
  await connect()
  next()
}

async function listMedia(req: NextApiRequest, res: NextApiResponse) {
  return res.status(200).json(await media.list())
}
