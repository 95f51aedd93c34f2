import nc from 'next-connect'
import type { NextApiRequest, NextApiResponse } from 'next'
import { store } from '../../../lib/store'
import { validate } from '../../../lib/validate'

const noteSchema = { title: 'string' }

const router = nc<NextApiRequest, NextApiResponse>()
  .get(async (req, res) => {
    res.status(200).json(await store.notes())
  })
  .post(
    validate(noteSchema, async (req, res) => {
      const id = await store.add(req.body)
      res.status(201).json({ id })
    })
  )

export default router
