import nc from 'next-connect'
import type { NextApiRequest, NextApiResponse } from 'next'
import { signedIn, type UserRequest } from '../../../lib/signed-in'
import { store } from '../../../lib/store'
import { validate } from '../../../lib/validate'

const noteSchema = { title: 'string' }

async function update(req: NextApiRequest, res: NextApiResponse) {
  const note = await store.update(req.query.id, req.body)
  if (!note) {
    res.status(404).end()
  } else {
    res.status(200).json(note)
  }
}

const router = nc<UserRequest, NextApiResponse>()
router.use(signedIn)
router.put(validate(noteSchema, update))
router.delete(async (req, res) => {
  await store.remove(req.query.id, req.user.id)
  res.status(204).end()
})

export default router
