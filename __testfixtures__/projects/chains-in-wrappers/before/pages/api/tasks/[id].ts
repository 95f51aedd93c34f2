import type { NextApiResponse } from 'next'
import type { ApiRequest } from '../../../lib/types'
import nc from 'next-connect'
import { onError, Refused } from '../../../lib/answers'
import { requireKeys } from '../../../lib/require-keys'
import { findTask } from '../../../lib/tasks'
import { withSession } from '../../../lib/with-session'
import { withVersion } from '../../../lib/with-version'

const router = nc<ApiRequest, NextApiResponse>({ onError })

router.get(async (req, res) => {
  const task = findTask(req.query.id as string)
  if (!task) throw new Refused(404, 'no such task')
  res.json(task)
})

router.delete(requireKeys(['reason']), (req, res) => {
  res.status(200).json({ deleted: req.query.id, by: req.visitor.user ?? null })
})

const api = withSession(withVersion(router, '2'))

export default api
