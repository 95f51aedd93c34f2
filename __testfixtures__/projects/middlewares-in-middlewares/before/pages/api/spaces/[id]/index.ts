import type { NextApiResponse } from 'next'
import nc from 'next-connect'
import { onError, onNoMatch } from '../../../../lib/answers'
import { requirePlan } from '../../../../lib/require-plan'
import type { ApiRequest } from '../../../../lib/types'

const handler = nc<ApiRequest, NextApiResponse>({ onError, onNoMatch })

handler
  .use(requirePlan({ key: 'id', location: 'query' }))
  .get(getSpace)
  .use(requirePlan({ key: 'owner' }))
  .put(putSpace)

function getSpace(req: ApiRequest, res: NextApiResponse) {
  res.status(200).json({ id: req.space.id, engine: req.engine })
}

// The second one has put its own there.
function putSpace(req: ApiRequest, res: NextApiResponse) {
  res.status(200).json({ owner: req.space.id, name: req.body.name ?? null })
}

export default handler
