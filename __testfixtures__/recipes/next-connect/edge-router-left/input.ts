import { createEdgeRouter } from 'next-connect'
import type { NextFetchEvent, NextRequest } from 'next/server'
import { count, moodOf } from 'store'

export const config = { runtime: 'edge' }

const router = createEdgeRouter<NextRequest, NextFetchEvent>()

router.get(async (req, event) => {
  event.waitUntil(count())
  return Response.json(await moodOf('all'))
})

export default router.handler()
