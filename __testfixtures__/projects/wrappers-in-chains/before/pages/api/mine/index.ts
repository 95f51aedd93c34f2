import nc from 'next-connect'
import type { NextApiResponse } from 'next'
import { signedIn, type UserRequest } from '../../../lib/signed-in'
import { store } from '../../../lib/store'
import { validate } from '../../../lib/validate'

// What the chain has put on the request, the handler looks for inside of its wrapper.
const router = nc<UserRequest, NextApiResponse>()
  .use(signedIn)
  .post(
    validate({ title: 'string' }, async (req: any, res) => {
      res.status(201).json(await store.addFor(req.user.id, req.body))
    })
  )

export default router
